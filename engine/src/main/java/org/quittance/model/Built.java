package org.quittance.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a record its builder: {@code InvoiceBuilder.builder()}, and {@code InvoiceBuilder.builder(other)} to start from another. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        enableWither = false,
                        enableGetters = false,
                        addStaticBuilder = false,
                        addSingleItemCollectionBuilders = true,
                        useImmutableCollections = true))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface Built {}

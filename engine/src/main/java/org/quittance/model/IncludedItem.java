package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * What is part of what is sold.
 *
 * @param name its name
 * @param description what it is
 * @param sellerIdentifier the seller's article number
 * @param buyerIdentifier the buyer's article number
 * @param standardIdentifiers registered numbers such as a GTIN
 * @param identifier its own number
 * @param industryIdentifier its number in the industry
 * @param quantity how many
 * @param unit of what
 */
@Built
public record IncludedItem(
        @Bt("BT-153") String name,
        @Bt("BT-154") @Nullable String description,
        @Bt("BT-155") @Nullable String sellerIdentifier,
        @Bt("BT-156") @Nullable String buyerIdentifier,
        @Bt("BT-157") List<StandardIdentifier> standardIdentifiers,
        @Bt("BT-X-305") @Nullable String identifier,
        @Bt("BT-X-532") @Nullable String industryIdentifier,
        @Bt("BT-X-20") @Nullable Quantity quantity,
        @Bt("BT-X-20-1") @Nullable Code unit) {
    public IncludedItem {
        name = Given.required("BT-153", name);
        description = Given.text(description);
        sellerIdentifier = Given.text(sellerIdentifier);
        buyerIdentifier = Given.text(buyerIdentifier);
        standardIdentifiers = Given.list(standardIdentifiers);
        identifier = Given.text(identifier);
        industryIdentifier = Given.text(industryIdentifier);
        unit = Given.code("BT-X-20-1", unit);
    }
}

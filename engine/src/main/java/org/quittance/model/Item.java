package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * What is sold.
 *
 * @param name its name
 * @param description what it is
 * @param sellerIdentifier the seller's article number
 * @param buyerIdentifier the buyer's article number
 * @param standardIdentifier a registered number such as a GTIN
 * @param classifications the classes it belongs to
 * @param origin the country it comes from, ISO 3166-1
 * @param attributes its properties
 */
@Built
public record Item(
        @Bt("BT-153") String name,
        @Bt("BT-154") @Nullable String description,
        @Bt("BT-155") @Nullable String sellerIdentifier,
        @Bt("BT-156") @Nullable String buyerIdentifier,
        @Bt("BT-157") @Nullable StandardIdentifier standardIdentifier,
        @Bt("BT-158") List<Classification> classifications,
        @Bt("BT-159") @Nullable Code origin,
        @Bt("BG-32") List<ItemAttribute> attributes) {
    public Item {
        name = Given.required("BT-153", name);
        description = Given.text(description);
        sellerIdentifier = Given.text(sellerIdentifier);
        buyerIdentifier = Given.text(buyerIdentifier);
        classifications = Given.list(classifications);
        origin = Given.code("BT-159", origin);
        attributes = Given.list(attributes);
    }

    /** An item that has a name only. */
    public static Item of(String name) {
        return new Item(name, null, null, null, null, List.of(), null, List.of());
    }
}

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
 * @param identifier its own number
 * @param industryIdentifier its number in the industry
 * @param modelIdentifier the number of its model
 * @param batchIdentifiers the batches it comes from
 * @param brand its brand
 * @param model the name of its model
 * @param classifications the classes it belongs to
 * @param origin the country it comes from, ISO 3166-1
 * @param attributes its properties
 * @param instances its pieces, by batch and serial number
 * @param manufacturer who made it
 * @param includedItems what it is made up of
 */
@Built
public record Item(
        @Bt("BT-153") String name,
        @Bt("BT-154") @Nullable String description,
        @Bt("BT-155") @Nullable String sellerIdentifier,
        @Bt("BT-156") @Nullable String buyerIdentifier,
        @Bt("BT-157") @Nullable StandardIdentifier standardIdentifier,
        @Bt("BT-X-305") @Nullable String identifier,
        @Bt("BT-X-532") @Nullable String industryIdentifier,
        @Bt("BT-X-533") @Nullable String modelIdentifier,
        @Bt("BT-X-534") List<String> batchIdentifiers,
        @Bt("BT-X-535") @Nullable String brand,
        @Bt("BT-X-536") @Nullable String model,
        @Bt("BT-158") List<Classification> classifications,
        @Bt("BT-159") @Nullable Code origin,
        @Bt("BG-32") List<ItemAttribute> attributes,
        @Bt("BG-X-84") List<ItemInstance> instances,
        @Bt("BG-X-93") @Nullable TradeParty manufacturer,
        @Bt("BG-X-1") List<IncludedItem> includedItems) {
    public Item {
        name = Given.required("BT-153", name);
        description = Given.text(description);
        sellerIdentifier = Given.text(sellerIdentifier);
        buyerIdentifier = Given.text(buyerIdentifier);
        identifier = Given.text(identifier);
        industryIdentifier = Given.text(industryIdentifier);
        modelIdentifier = Given.text(modelIdentifier);
        batchIdentifiers = Given.texts(batchIdentifiers);
        brand = Given.text(brand);
        model = Given.text(model);
        classifications = Given.list(classifications);
        origin = Given.code("BT-159", origin);
        attributes = Given.list(attributes);
        instances = Given.list(instances);
        manufacturer = Given.party("BG-X-93", manufacturer);
        includedItems = Given.list(includedItems);
    }

    /** An item that has a name only. */
    public static Item of(String name) {
        return ItemBuilder.builder().name(name).build();
    }
}

package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;

/** Puts nodes together for writing. */
final class DocumentNodes {
    private DocumentNodes() {}

    /** Maps of one entry each as one map, or as a list when a key is there twice. */
    static DocumentNode merged(List<DocumentNode> maps) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (DocumentNode map : maps) {
            for (Entry entry : ((Mapping) map).entries()) {
                if (!keys.add(entry.key())) {
                    return Listing.of(List.copyOf(maps));
                }
                entries.add(entry);
            }
        }
        return Mapping.of(entries);
    }
}

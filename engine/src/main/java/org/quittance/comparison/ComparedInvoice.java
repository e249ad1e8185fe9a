package org.quittance.comparison;

import java.util.List;
import java.util.Map;
import org.quittance.binding.Group;
import org.quittance.binding.Position;
import org.quittance.binding.Unread;

/**
 * One of two invoices that are compared.
 *
 * @param name the path or name of its file
 * @param form what it came as, such as {@code CII}
 * @param terms its terms
 * @param unread what no term claims
 * @param places where its terms stand in the file, by their paths, where the terms do not know it themselves
 */
public record ComparedInvoice(
        String name, String form, Group terms, List<Unread> unread, Map<String, Position> places) {
    public ComparedInvoice {
        unread = List.copyOf(unread);
        places = Map.copyOf(places);
    }

    Position position(String path, Position known) {
        return known.known() ? known : places.getOrDefault(path, Position.NONE);
    }
}

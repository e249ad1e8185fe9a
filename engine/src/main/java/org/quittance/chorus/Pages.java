package org.quittance.chorus;

import java.util.ArrayList;
import java.util.List;
import org.quittance.chorus.PortalException.Kind;

/** All pages of a list. */
final class Pages {
    private final String list;
    private final String pages;
    private final String total;
    private final int perPage;

    /** The pages of a list, and the fields that say how many pages and rows there are. */
    Pages(String list, String pages, String total, int perPage) {
        this.list = list;
        this.pages = pages;
        this.total = total;
        this.perPage = perPage;
    }

    /** The pages of a list that counts them as most lists do. */
    static Pages of(String list, int perPage) {
        return new Pages(list, "pages", "total", perPage);
    }

    /** Asks for one page, the first being 1. */
    interface Page {
        Node ask(int number) throws PortalException;
    }

    List<Node> all(Page asking) throws PortalException {
        List<Node> rows = new ArrayList<>();
        List<Node> before = List.of();
        for (int number = 1; ; number++) {
            Node answer = asking.ask(number);
            List<Node> found = answer.list(list);
            Node paging = answer.get("parametresRetour").none() ? answer : answer.get("parametresRetour");
            if (rows.isEmpty() && found.isEmpty() && paging.number(total) > 0) {
                throw Failures.before(Kind.UNAVAILABLE, "QX-PORTAL-UNREADABLE", list, "200", "0 < total");
            }
            boolean same = found.equals(before);
            if (found.isEmpty() || same) {
                return rows;
            }
            rows.addAll(found);
            before = found;
            if (last(paging, number, found.size())) {
                return rows;
            }
        }
    }

    private boolean last(Node paging, int number, int found) {
        long count = paging.number(pages);
        return count > 0 ? number >= count : found < perPage;
    }
}

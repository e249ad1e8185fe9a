package org.quittance.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.code.CodeList;
import org.quittance.term.Term;

/** Carries the files that a document names into the invoice, as Base64 with their kind and name. */
final class DocumentFiles {
    private final DocumentFindings findings;
    private final DocumentAttachments attachments;
    private final Map<Group, String> names = new HashMap<>();

    DocumentFiles(DocumentFindings findings, DocumentAttachments attachments) {
        this.findings = findings;
        this.attachments = attachments;
    }

    /** The name of the file that a group carries because the document named it. */
    @Nullable
    String nameIn(Group group) {
        return names.get(group);
    }

    /** Reads the name of a file, and the file. */
    void add(Term term, DocumentNode node, Group group, Spot spot, Map<String, String> beside) {
        if (!(node instanceof Scalar scalar)) {
            findings.add("QX-DOC-VALUE", term.id(), spot);
            return;
        }
        String name = scalar.text();
        Map<String, String> attributes = new HashMap<>(beside);
        DocumentAttachments.Found found = attachments.find(name);
        String content = found.content();
        Optional<String> kind = Optional.ofNullable(attributes.get(term.id() + "-1"))
                .or(() -> CodeList.of("MIME").codeFor(name.substring(name.lastIndexOf('.') + 1)));
        if (content == null) {
            Object[] values = new Object[found.values().size() + 1];
            values[0] = name;
            System.arraycopy(
                    found.values().toArray(), 0, values, 1, found.values().size());
            findings.add(found.problem(), term.id(), spot, values);
        } else if (kind.isEmpty()) {
            findings.add(
                    "QX-DOC-FILE-KIND",
                    term.id(),
                    spot,
                    name,
                    String.join(", ", CodeList.of("MIME").codes()));
        } else {
            attributes.put(term.id() + "-1", kind.get());
            attributes.putIfAbsent(term.id() + "-2", found.name());
            names.put(group, found.name());
            DocumentValues.put(group, term, content, attributes, spot, findings);
        }
    }
}

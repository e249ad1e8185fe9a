package org.quittance.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentForm.AttributeForm;
import org.quittance.binding.DocumentForm.FileForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.Note;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.term.Term;

/**
 * A key of the document.
 *
 * @param name the key
 * @param group the group that it opens; {@code null} when it says a value
 * @param forms the ways to write it, one for a value
 * @param shape the name of the shape that the group shares with others; {@code null} when it has keys of its own
 */
record DocumentKey(
        String name,
        @Nullable Term group,
        List<DocumentForm> forms,
        @Nullable String shape,
        Note note) {

    /** Whether the standard, in some profile, lets what the key says stand more than once. */
    boolean repeats() {
        if (group != null) {
            return group.repeats();
        }
        return forms.get(0) instanceof ValueForm value && value.term().repeats();
    }

    /** The id of what the key says: its group, its term, or the category of VAT. */
    String id() {
        if (group != null) {
            return group.id();
        }
        return forms.get(0) instanceof DocumentForm.VatForm vat
                ? vat.category().id()
                : term().map(Term::id).orElse("");
    }

    /** The form with keys of its own, if the key has one. */
    Optional<MapForm> map() {
        return forms.stream()
                .filter(MapForm.class::isInstance)
                .map(MapForm.class::cast)
                .findFirst();
    }

    /** The term of a key that says a single value or attribute. */
    Optional<Term> term() {
        DocumentForm form = forms.get(0);
        if (group != null) {
            return Optional.empty();
        }
        return form instanceof ValueForm value
                ? Optional.of(value.term())
                : form instanceof AttributeForm attribute
                        ? Optional.of(attribute.term())
                        : form instanceof FileForm file ? Optional.of(file.term()) : Optional.empty();
    }
}

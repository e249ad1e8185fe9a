package org.quittance;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Profile;
import org.quittance.validation.Target;

/** How an invoice is to be made. */
public final class CreateOptions {
    private final Form form;
    private final @Nullable Profile profile;
    private final @Nullable Locale language;
    private final byte @Nullable [] logo;
    private final @Nullable Instant moment;
    private final @Nullable String target;

    private CreateOptions(
            Form form,
            @Nullable Profile profile,
            @Nullable Locale language,
            byte @Nullable [] logo,
            @Nullable Instant moment,
            @Nullable String target) {
        this.form = form;
        this.profile = profile;
        this.language = language;
        this.logo = logo;
        this.moment = moment;
        this.target = target;
    }

    /** What is made. */
    public enum Form {
        /** A Factur-X hybrid: a PDF/A-3 page with the CII data inside. */
        PDF,
        /** CII data alone. */
        CII,
        /** UBL data alone: an Invoice or a CreditNote, as the type of the invoice asks. */
        UBL
    }

    /** A Factur-X PDF with everything as the source states it. */
    public static CreateOptions pdf() {
        return new CreateOptions(Form.PDF, null, null, null, null, null);
    }

    /** CII XML with everything as the source states it. */
    public static CreateOptions cii() {
        return new CreateOptions(Form.CII, null, null, null, null, null);
    }

    /** UBL XML with everything as the source states it. */
    public static CreateOptions ubl() {
        return new CreateOptions(Form.UBL, null, null, null, null, null);
    }

    /** The same with a profile; what the source states and the profile lacks is left out, and named in the report. */
    public CreateOptions withProfile(Profile wanted) {
        return new CreateOptions(form, wanted, language, logo, moment, target);
    }

    /** The same with a language for the page. */
    public CreateOptions withLanguage(Locale wanted) {
        return new CreateOptions(form, profile, wanted, logo, moment, target);
    }

    /** The same with a PNG or JPEG image at the head of the page. */
    public CreateOptions withLogo(byte[] image) {
        return new CreateOptions(form, profile, language, image.clone(), moment, target);
    }

    /** The same with the moment that dates inside the file state. */
    public CreateOptions withMoment(Instant wanted) {
        return new CreateOptions(form, profile, language, logo, wanted, target);
    }

    /**
     * The same bound for a place: the invoice is changed to what that wants, as far as the source tells it; every change
     * is named in the report.
     *
     * @param wanted one of {@link Target#ids()}
     * @throws IllegalArgumentException when there is no such target
     */
    public CreateOptions withTarget(String wanted) {
        if (!Target.ids().contains(wanted)) {
            throw new IllegalArgumentException("There is no target " + wanted + "; there are " + Target.ids() + ".");
        }
        return new CreateOptions(form, profile, language, logo, moment, wanted);
    }

    /** PDF with the data inside, or XML alone. */
    public Form form() {
        return form;
    }

    /** The profile to claim; empty for what the source states, else EN 16931. */
    public Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    /** The language of the page; empty for that of the seller's country. */
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    /** The image at the head of the page; empty for the seller's name. */
    public Optional<byte[]> logo() {
        return Optional.ofNullable(logo).map(byte[]::clone);
    }

    /** The moment that dates inside the file state; empty for the day of issue at 00:00 UTC. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(moment);
    }

    /** Where the invoice is bound for; empty for what it shows itself. */
    public Optional<String> target() {
        return Optional.ofNullable(target);
    }
}

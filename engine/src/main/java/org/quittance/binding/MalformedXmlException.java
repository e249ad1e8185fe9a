package org.quittance.binding;

/** The text is not the XML it should be; says where reading stopped. */
public final class MalformedXmlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;

    MalformedXmlException(String message, Position position) {
        super(message);
        this.position = position;
    }

    /** Line and column, where known. */
    public Position position() {
        return position;
    }
}

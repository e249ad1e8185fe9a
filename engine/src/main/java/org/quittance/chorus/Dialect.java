package org.quittance.chorus;

/**
 * What is not certain about the interface: the documents are silent or disagree, so the caller may have it another way.
 *
 * @param fileBytes the most that one file may weigh, before it is encoded
 * @param nameLength the most characters that a file name may have
 * @param perPage how many rows a page of a search is asked to hold
 * @param mostResults how many rows a search may bring in all; the portal's own choice is 200
 * @param mainAttachmentInList whether the main attachment of a submitted invoice is sent as a list of one
 * @param structureKey how a structure's number is called where one is asked for
 */
public record Dialect(
        long fileBytes,
        int nameLength,
        int perPage,
        int mostResults,
        boolean mainAttachmentInList,
        String structureKey) {
    /** What most clients in production do. */
    public static final Dialect STANDARD = new Dialect(10L << 20, 50, 200, 100_000, true, "idStructureCPP");

    /** The same for files of another weight. */
    public Dialect withFileBytes(long number) {
        return new Dialect(number, nameLength, perPage, mostResults, mainAttachmentInList, structureKey);
    }

    /** The same with pages of another length. */
    public Dialect withPerPage(int number) {
        return new Dialect(fileBytes, nameLength, number, mostResults, mainAttachmentInList, structureKey);
    }

    /** The same with the main attachment sent as a list or as an object. */
    public Dialect withMainAttachmentInList(boolean inList) {
        return new Dialect(fileBytes, nameLength, perPage, mostResults, inList, structureKey);
    }
}

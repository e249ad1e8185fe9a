package org.quittance.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The seller's logo.
 *
 * @param image the image as the document holds it
 */
record Logo(PDImageXObject image) {
    private static final double HEIGHT = 13 * Theme.MM;
    private static final double WIDEST = 80 * Theme.MM;

    /**
     * Reads a PNG or JPEG. Its pixels are kept; its colour profile is not, since the page is sRGB.
     *
     * @throws LogoException when it is neither
     */
    static Logo read(byte[] file, PDDocument document) throws IOException {
        BufferedImage read = decode(file);
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage rgb = new BufferedImage(
                read.getWidth(), read.getHeight(), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rgb.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        return new Logo(LosslessFactory.createFromImage(document, rgb));
    }

    private static BufferedImage decode(byte[] file) {
        BufferedImage read;
        try {
            read = ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK throw whatever comes to pass when a file is cut off.
            throw new LogoException("The logo is a damaged image; save it as PNG again.", e);
        }
        if (read == null) {
            throw new LogoException("The logo is neither a PNG nor a JPEG; save it as PNG.", null);
        }
        return read;
    }

    void draw(PageCanvas page, StructureElement figure, double x, double y) {
        double scale = Math.min(HEIGHT / image.getHeight(), WIDEST / image.getWidth());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        double top = y + (HEIGHT - height) / 2;
        page.mark(figure.bounds(PageCanvas.box(x, top, width, height)));
        page.image(image, x, top, width, height);
    }
}

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.en16931.cii2ubl.CIIToUBL21Converter;
import com.helger.en16931.ubl2cii.UBLToCIIConversionHelper;
import com.helger.ubl21.UBL21Marshaller;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;

/** Run from source beside the jars of en16931-cii2ubl and en16931-ubl2cii: converts each invoice to a file of the same name in the folder that comes first. */
class Convert {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Path invoice = Path.of(arguments[i]);
            Path out = folder.resolve(invoice.getFileName());
            try {
                if (Files.readString(invoice).contains("CrossIndustryInvoice:100")) {
                    toUbl(invoice, out);
                } else {
                    toCii(invoice, out);
                }
            } catch (RuntimeException e) {
                System.out.println(invoice.getFileName() + " " + e);
                Files.deleteIfExists(out);
            }
        }
    }

    private static void toUbl(Path invoice, Path out) {
        CrossIndustryInvoiceType cii = new CIID16BCrossIndustryInvoiceTypeMarshaller().read(invoice.toFile());
        if (cii == null) {
            return;
        }
        Object ubl = new CIIToUBL21Converter().convertCIItoUBL(cii, new ErrorList());
        if (ubl instanceof CreditNoteType note) {
            UBL21Marshaller.creditNote().setUseSchema(false).write(note, out.toFile());
        } else if (ubl instanceof InvoiceType bill) {
            UBL21Marshaller.invoice().setUseSchema(false).write(bill, out.toFile());
        }
    }

    private static void toCii(Path invoice, Path out) throws Exception {
        CrossIndustryInvoiceType cii;
        try (InputStream in = Files.newInputStream(invoice)) {
            cii = UBLToCIIConversionHelper.convertUBL21AutoDetectToCIID16B(in, new ErrorList());
        }
        if (cii != null) {
            new CIID16BCrossIndustryInvoiceTypeMarshaller().setUseSchema(false).write(cii, out.toFile());
        }
    }
}

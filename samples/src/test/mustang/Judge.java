import java.nio.file.Files;
import java.nio.file.Path;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Run from source beside Mustang's jar: writes its report on each invoice, NAME.xml, to the folder that comes first. */
class Judge {
    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Path invoice = Path.of(arguments[i]);
            String report = new ZUGFeRDValidator().validate(invoice.toString());
            Files.writeString(reports.resolve(invoice.getFileName() + ".xml"), report);
        }
    }
}

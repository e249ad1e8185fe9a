import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.FileSystemResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeSet;

/**
 * Run from source beside the jars of phive: writes a line on each invoice to the file that comes first: the invoice's file,
 * valid or not, and what is reported as an error. Before each invoice stand the rules that it is to be validated by.
 */
class Phive {
    public static void main(String[] arguments) throws Exception {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
        PeppolValidation.initStandard(registry);
        FranceCTCValidation.initFranceCTC(registry);
        ZugferdValidation.initZugferd(registry);
        Path answers = Path.of(arguments[0]);
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            String line = arguments[i + 1] + "\t" + answer(registry, arguments[i], arguments[i + 1]) + "\n";
            Files.writeString(answers, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static String answer(
            ValidationExecutorSetRegistry<IValidationSourceXML> registry, String rules, String invoice) {
        try {
            TreeSet<String> errors = new TreeSet<>();
            for (String id : rules.split(";")) {
                errors.addAll(errors(ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        registry.getOfID(DVRCoordinate.parseOrThrow(id)),
                        ValidationSourceXML.create(new FileSystemResource(invoice)))));
            }
            return (errors.isEmpty() ? "valid" : "invalid") + "\t" + String.join(" ", errors);
        } catch (Throwable e) {
            return "broken\t" + e.getClass().getSimpleName();
        }
    }

    private static TreeSet<String> errors(ValidationResultList results) {
        TreeSet<String> errors = new TreeSet<>();
        for (ValidationResult result : results) {
            boolean schema = result.getValidationArtefact().getValidationType().getID().contains("xsd");
            for (IError error : result.getErrorList().getAllErrors()) {
                String id = schema ? "XSD" : error.getErrorID();
                errors.add(id == null || id.isEmpty() ? "-" : id);
            }
        }
        return errors;
    }
}

package org.quittance.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public signature of a module, read from its compiled classes: what its users depend on. */
public final class ApiListing {

    private final Path classes;

    /** The API of the classes in that folder, which must be on the class path. */
    public ApiListing(Path classes) {
        this.classes = classes;
    }

    /** Compares with a file, or writes the file when the tests run with {@code -Dgolden.update=true}. */
    public void mustEqual(Path golden) throws IOException {
        String now = String.join("\n", lines()) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, now);
        }
        assertThat(now)
                .as(
                        "the public API changed: if that is meant, run the tests with -Dgolden.update=true and say so in CHANGELOG.md")
                .isEqualTo(Files.readString(golden));
    }

    /** One line for each public type and each public or protected member, sorted. */
    public List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - 6).replace(File.separatorChar, '.'))
                    .map(ApiListing::load)
                    .filter(ApiListing::visible)
                    .flatMap(ApiListing::lines)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiListing.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean visible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return visible(type.getModifiers()) && !type.isSynthetic() && (outer == null || visible(outer));
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<String> lines(Class<?> type) {
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> visible(field.getModifiers()) && !field.isSynthetic())
                                .map(ApiListing::field),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(constructor -> visible(constructor.getModifiers()))
                                .map(constructor -> "new" + parameters(constructor)),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> visible(method.getModifiers()) && !method.isSynthetic())
                                .filter(method -> !given(type, method))
                                .map(ApiListing::method))
                .flatMap(lines -> lines);
        String name = type.getTypeName();
        return Stream.concat(Stream.of(name + " (" + kind(type) + ")"), members.map(member -> name + " " + member));
    }

    /** True for methods that every object, record or enum has. */
    private static boolean given(Class<?> type, Method method) {
        return List.of("equals", "hashCode", "toString").contains(method.getName())
                || (type.isEnum() && List.of("values", "valueOf").contains(method.getName()));
    }

    private static String kind(Class<?> type) {
        String form = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String open = type.isSealed() ? "sealed " : Modifier.isFinal(type.getModifiers()) ? "final " : "";
        String parents = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(parent ->
                        !List.of(Object.class, Record.class, Enum.class).contains(parent))
                .map(Class::getTypeName)
                .collect(Collectors.joining(", "));
        return open + form + (parents.isEmpty() ? "" : " of " + parents);
    }

    private static String field(Field field) {
        String modifiers = field.isEnumConstant() ? "" : Modifier.toString(field.getModifiers()) + " ";
        return modifiers + shown(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String method(Method method) {
        return Modifier.toString(method.getModifiers()) + " " + shown(method.getAnnotatedReturnType()) + " "
                + method.getName() + parameters(method);
    }

    private static String parameters(Executable executable) {
        String exceptions = Arrays.stream(executable.getGenericExceptionTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getParameters())
                        .map(parameter -> shown(parameter.getAnnotatedType()) + " " + parameter.getName())
                        .collect(Collectors.joining(", ", "(", ")"))
                + (exceptions.isEmpty() ? "" : " throws " + exceptions);
    }

    /** A type as written in source: with its nullness, which callers depend on, and without the names of java.lang. */
    private static String shown(AnnotatedType type) {
        return type.toString()
                .replace("@org.jspecify.annotations.Nullable()", "@Nullable")
                .replace("java.lang.", "");
    }
}

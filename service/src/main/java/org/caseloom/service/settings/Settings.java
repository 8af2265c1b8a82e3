package org.caseloom.service.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The settings of one service, all of them right: each by itself, and together. Immutable. What is wrong or missing is a
 * {@link CaseloomException} with one sentence that names the setting; a secret's value is in none.
 */
public final class Settings {
    /** The variable that names a file of settings. */
    public static final String FILE = "CASELOOM_CONFIG";
    private static final String OURS = "CASELOOM_";

    private final ServiceName service;
    private final Map<Setting, String> given;
    private final List<String> warnings;

    private Settings(ServiceName service, Map<Setting, String> given, List<String> warnings) {
        this.service = service;
        this.given = Map.copyOf(given);
        this.warnings = List.copyOf(warnings);
    }

    /** Reads the environment, and the file that it names; the environment wins. */
    public static Settings read(ServiceName service, Map<String, String> environment) {
        Settings settings = withoutChecks(service, environment);
        for (Setting setting : Setting.values()) {
            if (setting.services().contains(service)) {
                settings.check(setting);
            }
        }
        Combinations.fault(settings).ifPresent(fault -> {
            throw new CaseloomException(ErrorCode.SETTING_INVALID, fault);
        });
        return settings;
    }

    private static Settings withoutChecks(ServiceName service, Map<String, String> environment) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        List<String> warnings = new ArrayList<>();
        String file = environment.getOrDefault(FILE, "");
        if (!file.isBlank()) {
            new TreeMap<>(properties(file)).forEach((name, value) -> Setting.ofProperty(name.toString())
                    .ifPresentOrElse(setting -> put(given, setting, value.toString()),
                            () -> warnings.add(name + " in " + file + " is no setting; did you mean "
                                    + NearestName.property(name.toString()) + "?")));
        }
        new TreeMap<>(environment).forEach((name, value) -> Setting.ofVariable(name).ifPresentOrElse(
                setting -> put(given, setting, value), () -> {
                    if (name.startsWith(OURS) && !OtherVariables.areKnown(name)) {
                        warnings.add(name + " is no setting; did you mean " + NearestName.variable(name) + "?");
                    }
                }));
        given.keySet().removeIf(setting -> !setting.services().contains(service));
        return new Settings(service, given, warnings);
    }

    private static void put(Map<Setting, String> given, Setting setting, String value) {
        if (!value.isBlank()) {
            given.put(setting, value.strip());
        }
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) { // a path or an escape that is none
            String why = e instanceof InvalidPathException || e instanceof IOException
                    ? "cannot be read"
                    : "is no file of properties (" + e.getMessage() + ")";
            throw new CaseloomException(ErrorCode.SETTING_INVALID, FILE + " names " + file + ", which " + why, e);
        }
    }

    private void check(Setting setting) {
        String value = given.get(setting);
        if (value == null) {
            if (setting.isRequired()) {
                throw new CaseloomException(ErrorCode.SETTING_MISSING, setting.variable() + " is not set: "
                        + service.argument() + " needs it to be " + setting.kind().expected());
            }
        } else if (!setting.kind().accepts(value)) {
            throw new CaseloomException(ErrorCode.SETTING_INVALID,
                    setting.variable() + (setting.isSecret() ? "" : " is “" + value + "”, but") + " must be "
                            + setting.kind().expected());
        }
    }

    /** Whose settings these are. */
    public ServiceName service() {
        return service;
    }

    /** Whether it was set. */
    public boolean has(Setting setting) {
        return given.containsKey(setting);
    }

    /** What was set, or what stands where nothing was. */
    public Optional<String> value(Setting setting) {
        return Optional.ofNullable(given.get(setting)).or(setting::fallback);
    }

    /** The value of a setting that has one; empty text for another. */
    public String text(Setting setting) {
        return value(setting).orElse("");
    }

    /** The value of a setting that is a number and has a value. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** What looks like a mistake but stops nobody, in sentences. */
    public List<String> warnings() {
        return warnings;
    }
}

package org.xiangbang.shared.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.xiangbang.shared.PrivateNumber;

/** The list, as it is read once from {@code personal/fields.csv}; the code masks by it and holds no field of its own. */
public final class PersonalFields {
    private static final String FILE = "/personal/fields.csv";
    private static final Map<String, PersonalField> ALL = read();
    private static final Map<String, PrivateNumber> MASKED = maskedInForms();

    private PersonalFields() {}

    /** Returns every line in its order. */
    public static List<PersonalField> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<PersonalField> find(String field) {
        return Optional.ofNullable(ALL.get(field));
    }

    /** Finds the pattern by which what was entered in a field of a form is masked wherever it is read again. */
    public static Optional<PrivateNumber> mask(String formField) {
        return Optional.ofNullable(MASKED.get(formField));
    }

    private static Map<String, PrivateNumber> maskedInForms() {
        var masks = new HashMap<String, PrivateNumber>();
        for (var field : ALL.values())
            field.mask().ifPresent(mask -> field.formField().ifPresent(id -> masks.put(id, mask)));
        return Map.copyOf(masks);
    }

    private static Map<String, PersonalField> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(PersonalFields.class.getResourceAsStream(FILE), UTF_8);
                var lines = format.parse(file)) {
            var fields = new LinkedHashMap<String, PersonalField>();
            for (var line : lines)
                if (fields.put(line.get("field"), field(line)) != null)
                    throw new IllegalStateException(FILE + " has two lines of " + line.get("field"));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonalField field(CSVRecord line) {
        var mask = line.get("mask");
        return new PersonalField(
                line.get("field"),
                line.get("what"),
                mask.isEmpty() ? Optional.empty() : Optional.of(PrivateNumber.valueOf(mask.toUpperCase(Locale.ROOT))),
                line.get("masked"),
                Set.of(line.get("whole").split(" ")),
                line.get("kept"),
                line.get("rule"));
    }
}

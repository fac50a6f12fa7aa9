package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.shared.Region;

/** Compares the demonstration with lines of the statistical list; the file of them says of which list. */
@DisplayName("The codes of the demonstration's places")
class DemonstrationCodesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    @Test
    @DisplayName("are those of the statistical list, under its name, or marked as made up")
    void real() throws IOException {
        var list = list();
        var demonstration = DemonstrationRegions.read();

        assertThat(demonstration).hasSizeGreaterThan(100).allSatisfy(place -> {
            if (place.demonstration()) assertThat(list).doesNotContainKey(place.code());
            else assertThat(shortName(list.get(place.code()))).isEqualTo(place.name());
        });
        assertThat(demonstration)
                .extracting(NamedRegion::code)
                .contains("513228100210", "513228100209")
                .doesNotContain("513228100201", "513228101");
    }

    @Test
    @DisplayName("have a 9 where no place of the list has one, if they are made up")
    void invented() throws IOException {
        assertThat(DemonstrationRegions.read())
                .filteredOn(NamedRegion::demonstration)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.code()).matches("\\d{6}(9\\d\\d(\\d{3})?|[0-8]\\d\\d9\\d\\d)"));
    }

    @Test
    @DisplayName("are complete: each place stands below one of the next level")
    void below() throws IOException {
        var all = DemonstrationRegions.read();
        var codes = all.stream().map(NamedRegion::code).collect(Collectors.toSet());
        assertThat(all)
                .filteredOn(place -> place.region().level() != Region.Level.PROVINCE)
                .allSatisfy(place -> assertThat(codes)
                        .contains(place.code()
                                .substring(
                                        0,
                                        place.code().length() > 6
                                                ? place.code().length() - 3
                                                : place.code().length() - 2)));
    }

    @Test
    @DisplayName("are those of the published cases")
    void published() throws IOException {
        var list = list();
        var cited = Files.readAllLines(RESOURCES.resolve("cases.csv")).stream()
                .skip(1)
                .flatMap(line -> Arrays.stream(line.split(",", -1)[3].split(";")))
                .filter(code -> !code.isEmpty())
                .toList();

        assertThat(cited)
                .hasSizeGreaterThan(12)
                .allSatisfy(code -> assertThat(list).containsKey(code));
    }

    private static Map<String, String> list() throws IOException {
        return Files.readAllLines(
                        RESOURCES.resolve("divisions").resolve("statistical-list.csv"), StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
    }

    /** The list names the committee of a village where people name the village. */
    private static String shortName(String listed) {
        return listed == null ? null : listed.replaceFirst("(村)?(村民委员会|村委会)$", "村");
    }
}

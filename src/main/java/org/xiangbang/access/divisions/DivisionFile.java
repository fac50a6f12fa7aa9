package org.xiangbang.access.divisions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.xiangbang.shared.FormRefused;

/**
 * Reads a file of divisions: comma-separated, in UTF-8, with the columns {@code code} and {@code name} and any others, as the
 * public lists of the statistical codes have them. Zeros that fill a code up are taken away.
 */
final class DivisionFile {
    /** More than the villages of any province. */
    private static final int MOST_LINES = 100_000;

    private static final String FIELD = "file";
    private static final List<String> COLUMNS = List.of("code", "name");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .get();

    /** The list names the committee of a village or community where officials name the place. */
    private static final Pattern OF_A_VILLAGE = Pattern.compile("(.+?)村?(?:村民委员会|村委会)");

    private static final Pattern OF_A_COMMUNITY = Pattern.compile("(.+社区)(?:居民委员会|居委会)");

    private static final int VILLAGE = 12;

    private DivisionFile() {}

    /** @param number the line in the file, the header being the first */
    record Line(long number, String code, String name) {}

    /** @param ignored the names of its columns that say nothing here: what stands above a place follows from its code */
    record Read(List<Line> lines, List<String> ignored) {}

    /**
     * @param within only the lines whose code begins with this one; empty for all
     * @throws FormRefused naming {@code file} if it is not such a file, or too many lines are left
     */
    static Read read(byte[] content, String within) {
        try (var parser = CSVParser.parse(new StringReader(text(content)), FORMAT)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) throw new FormRefused(FIELD, "region.file-columns");
            var lines = new ArrayList<Line>();
            for (var row : parser) {
                if (!row.isSet("code")) continue;
                var code = DivisionCheck.withoutPadding(row.get("code"));
                if (!code.startsWith(within)) continue;
                if (lines.size() == MOST_LINES) throw new FormRefused(FIELD, "region.file-size", MOST_LINES);
                var name = row.isSet("name") ? row.get("name") : "";
                lines.add(new Line(parser.getCurrentLineNumber(), code, plain(code, name)));
            }
            if (lines.isEmpty()) throw new FormRefused(FIELD, "region.file-empty");
            var ignored = parser.getHeaderNames().stream()
                    .filter(column -> !COLUMNS.contains(column))
                    .toList();
            return new Read(lines, ignored);
        } catch (UncheckedIOException | IOException | IllegalArgumentException malformed) {
            throw new FormRefused(FIELD, "region.file-form");
        }
    }

    /** Calls a village 谷汝村 where the list has 谷汝村民委员会; every other name stays as it is. */
    static String plain(String code, String listed) {
        if (code.length() != VILLAGE) return listed;
        var village = OF_A_VILLAGE.matcher(listed);
        if (village.matches()) return village.group(1) + "村";
        var community = OF_A_COMMUNITY.matcher(listed);
        return community.matches() ? community.group(1) : listed;
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new FormRefused(FIELD, "region.file-encoding");
        }
    }
}

package org.xiangbang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code cases.csv}: a project that was published, with what the source says of it.
 *
 * @param regions codes of the places; none where the source names no place exactly
 * @param amount decimal string in yuan
 */
record PublishedCase(
        String organization, String place, List<String> regions, String amount, String content, String pairing) {
    private static final Path TABLE = Path.of("src", "test", "resources", "cases.csv");

    /** The rows that name a place and an amount. */
    static Stream<PublishedCase> all() {
        return rows().filter(row -> !row.regions().isEmpty() && !row.amount().isEmpty());
    }

    static PublishedCase of(String organization) {
        return all().filter(row -> row.organization().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    boolean several() {
        return pairing.equals("group") || pairing.equals("many-to-one");
    }

    private static Stream<PublishedCase> rows() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new PublishedCase(cell[0], cell[2], codes(cell[3]), cell[4], cell[6], cell[8]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    @Override
    public String toString() {
        return organization + "，" + place + "，" + amount;
    }
}

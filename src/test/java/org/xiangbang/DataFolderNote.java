package org.xiangbang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangbang.EveryStage.Waiting;

/**
 * What stands in a packed data folder, written beside it by the version that made it.
 *
 * @param shown what the clock showed when it was packed
 * @param organization number of the organization whose people act in its projects
 * @param paid what was paid in yuan, by case; cases without a payment are left out
 * @param acts how many acts the evidence has, by case
 * @param waiting every open step of its cases
 */
record DataFolderNote(
        Instant shown,
        String organization,
        Map<String, String> paid,
        Map<String, Integer> acts,
        List<Waiting> waiting) {

    static DataFolderNote read(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.groupingBy(
                        words -> words[0], Collectors.mapping(words -> words[1], Collectors.toList())));
        return new DataFolderNote(
                Instant.parse(lines.get("shown").get(0)),
                lines.get("organization").get(0),
                byCase(lines.get("paid"), sum -> sum),
                byCase(lines.get("acts"), Integer::valueOf),
                lines.get("waiting").stream().map(Waiting::parse).toList());
    }

    private static <T> Map<String, T> byCase(List<String> lines, Function<String, T> value) {
        var values = new TreeMap<String, T>();
        for (var line : lines) values.put(line.split(" ")[0], value.apply(line.split(" ")[1]));
        return values;
    }

    void write(Path file) throws IOException {
        var lines = Stream.of(
                        Stream.of("shown " + shown, "organization " + organization),
                        paid.entrySet().stream().map(sum -> "paid " + sum.getKey() + " " + sum.getValue()),
                        acts.entrySet().stream().map(count -> "acts " + count.getKey() + " " + count.getValue()),
                        waiting.stream().map(step -> "waiting " + step))
                .flatMap(part -> part)
                .toList();
        Files.write(file, lines);
    }
}

package org.xiangbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one table of a run, filled in while it goes on: a row for each thing measured, a column for each number of open tasks. */
final class Report {
    private static final Path FILE = Path.of("target", "speed.md");

    private final List<Integer> sizes;
    private final Map<String, Map<Integer, Double>> rows = new LinkedHashMap<>();
    private final Map<String, String> spans = new HashMap<>();
    private final List<String> aims = new ArrayList<>();

    Report(List<Integer> sizes) {
        this.sizes = sizes;
    }

    void put(int size, String row, double value) {
        rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(size, value);
        System.out.printf(Locale.ROOT, "%,9d  %-80s %s%n", size, row, shown(size, row));
    }

    /** The median of several windows; the table shows their span beside it. */
    void put(int size, String row, double[] windows) {
        var sorted = windows.clone();
        Arrays.sort(sorted);
        spans.put(row + size, " (%s–%s)".formatted(number(sorted[0]), number(sorted[sorted.length - 1])));
        put(size, row, Timing.median(windows));
    }

    private String shown(int size, String row) {
        return number(get(size, row)) + spans.getOrDefault(row + size, "");
    }

    double get(int size, String row) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(size, Double.NaN);
    }

    /** @param reached what was measured, which is to be {@code bound} or less */
    void atMost(String aim, double reached, double bound) {
        aim(aim, reached, "≤ " + number(bound), reached <= bound, reached / bound);
    }

    /** @param reached what was measured, which is to be {@code bound} or more */
    void atLeast(String aim, double reached, double bound) {
        aim(aim, reached, "≥ " + number(bound), reached >= bound, bound / reached);
    }

    private void aim(String aim, double reached, String bound, boolean met, double missedBy) {
        if (Double.isNaN(reached)) return;
        var verdict = met ? "met" : String.format(Locale.ROOT, "**missed by %.0f %%**", (missedBy - 1) * 100);
        aims.add("| %s | %s | %s | %s |".formatted(aim, bound, number(reached), verdict));
    }

    String text() {
        var text = new StringBuilder("| open tasks |");
        sizes.forEach(size -> text.append(" %,d |".formatted(size)));
        text.append("\n|---|").append("---:|".repeat(sizes.size())).append('\n');
        rows.forEach((row, values) -> {
            text.append("| ").append(row).append(" |");
            for (var size : sizes)
                text.append(' ')
                        .append(values.containsKey(size) ? shown(size, row) : "–")
                        .append(" |");
            text.append('\n');
        });
        text.append("\n| aim | bound | measured | |\n|---|---:|---:|---|\n");
        aims.forEach(aim -> text.append(aim).append('\n'));
        return text.toString();
    }

    void write(String heading) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, heading + "\n" + text());
        System.out.println("\n" + heading + "\n" + text());
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "–";
        if (value == Math.rint(value) || value >= 100) return String.format(Locale.ROOT, "%,.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}

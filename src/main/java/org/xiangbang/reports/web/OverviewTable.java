package org.xiangbang.reports.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.xiangbang.reports.Figure;
import org.xiangbang.reports.FigureKey;
import org.xiangbang.shared.Money;

/**
 * One table of the county overview: pages, the interface and workbooks show the same.
 *
 * @param id its word in addresses and in the interface
 * @param chart how the page draws it, see {@code county.js}; null for a table without a chart
 * @param total the row below; null if there is none
 */
record OverviewTable(
        String id, String title, String hint, String chart, List<Column> columns, List<Row> rows, Row total) {

    private static final int WAN = 4;

    enum Unit {
        CASES,
        YUAN,
        DAYS,
        PERCENT
    }

    record Column(String label, Unit unit) {}

    /** @param link where the row itself leads; null if it leads nowhere */
    record Row(String label, String link, List<Cell> cells) {}

    /**
     * @param value in the unit of the column; null where there is nothing to say
     * @param cases how many cases or steps it is of; null for a share
     * @param list the list of these cases or steps; null if there is none
     */
    record Cell(BigDecimal value, Long cases, String list) {
        static final Cell EMPTY = new Cell(null, null, null);

        /** How many cases the figure counts. */
        static Cell cases(Figure.Sum sum, FigureKey key) {
            return new Cell(BigDecimal.valueOf(sum.cases()), sum.cases(), list(sum, key));
        }

        /** How much they amount to. */
        static Cell money(Figure.Sum sum, FigureKey key) {
            return new Cell(BigDecimal.valueOf(sum.amount(), Money.PLACES), sum.cases(), list(sum, key));
        }

        static Cell steps(long steps, String list) {
            return new Cell(BigDecimal.valueOf(steps), steps, steps == 0 ? null : list);
        }

        /** The days of one step on the average; nothing if there was no step. */
        static Cell mean(Figure.Sum days, long steps) {
            if (steps == 0) return EMPTY;
            var mean = BigDecimal.valueOf(days.amount()).divide(BigDecimal.valueOf(steps), 1, RoundingMode.HALF_UP);
            return new Cell(mean, steps, null);
        }

        static Cell percent(long part, long whole) {
            return whole == 0
                    ? EMPTY
                    : percent(BigDecimal.valueOf(part)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        }

        static Cell percent(BigDecimal percent) {
            return new Cell(percent, null, null);
        }

        private static String list(Figure.Sum sum, FigureKey key) {
            if (sum.cases() == 0) return null;
            return (key.subject().ofNeeds() ? "/needs" : "/projects") + "?figure=" + key;
        }
    }

    /** Writes a value as the page shows it: amounts in ten thousand yuan for Chinese readers. */
    public String text(int column, Cell cell, Locale locale) {
        if (cell.value() == null) return "—";
        return switch (columns.get(column).unit()) {
            case CASES -> format("#,##0", cell.value());
            case YUAN ->
                chinese(locale) ? format("#,##0.00", cell.value().movePointLeft(WAN)) : format("#,##0", cell.value());
            case DAYS -> format("0.0", cell.value());
            case PERCENT -> format("0.#", cell.value()) + "%";
        };
    }

    private static boolean chinese(Locale locale) {
        return !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static String format(String pattern, BigDecimal value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Has it nothing but zeros? */
    public boolean empty() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.cases() == null || cell.cases() == 0);
    }
}

package org.xiangbang.reports;

/**
 * A figure as it is read.
 *
 * @param subject its word
 * @param division code of the part of the place for which it is: a township of a county, a county of a city; the place itself for
 *     what belongs to no part
 * @param cases how many cases, or steps, it counts
 * @param amount fen, or working days
 */
public record Figure(String subject, String item, String month, String division, long cases, long amount) {

    /** How many it counts, and how much they amount to. */
    public record Sum(long cases, long amount) {
        public static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Figure figure) {
            return new Sum(cases + figure.cases(), amount + figure.amount());
        }
    }
}

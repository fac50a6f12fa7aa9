package org.xiangbang.cases.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.xiangbang.cases.CaseQuery;

/**
 * Which cases of a list are asked for, in which order, and after which case the page begins: the parameters of an address, on pages
 * and in the interface.
 *
 * @param figure a figure of the county overview, such as {@code paid:513228:donation:}, whose cases are asked for
 */
public record CaseListQuestion(
        @Parameter(description = "division by its code or name: cases there and below", example = "513228")
        String region,

        @Parameter(description = "word of a status") String status,

        @Parameter(
                description = "word of a category: of needs and projects, or the type of an organization",
                example = "industry")
        String category,

        @Parameter(description = "yuan, inclusive; of lists with amounts", example = "10000.00")
        String amountFrom,

        @Parameter(description = "yuan, inclusive; of lists with amounts", example = "500000.00")
        String amountTo,

        @Parameter(description = "words in number, title and the like; each has to occur")
        String q,

        @Parameter(
                description = "a figure of the county overview whose cases are asked for",
                example = "paid:513228:donation:")
        String figure,

        @Parameter(
                description =
                        "word of a column (GET /api/v1/lists/{list}/columns), - before it for the largest first; newest first "
                                + "without it",
                example = "-amount")
        String sort,

        @Parameter(description = "next of the page before") String after) {

    /** @param size number of cases on a page */
    public CaseQuery query(int size) {
        return new CaseQuery(region, status, category, amountFrom, amountTo, q, figure, sort, after, size);
    }
}

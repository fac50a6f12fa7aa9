package org.xiangbang.engine.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.xiangbang.cases.CaseQuery;

/** Which cases of a list, and from where on: the words of an address, on pages and in the interface. */
public record CaseListQuestion(
        String region,
        String status,
        String q,
        String after,

        @Parameter(schema = @Schema(type = "integer", format = "int32", defaultValue = "20"))
        Integer size) {
    private static final int ROWS = 20;
    private static final int ROWS_OF_A_PAGE = 30;

    /** As asked over the interface. */
    public CaseQuery query() {
        return new CaseQuery(region, status, q, after, size == null ? ROWS : size);
    }

    /** As asked by a page, whose length is ours. */
    CaseQuery ofPage() {
        return new CaseQuery(region, status, q, after, ROWS_OF_A_PAGE);
    }
}

package org.xiangbang.tasklist.view;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists.View;

/** Which list is asked for, with which conditions, in which order: the parameters of an address, on pages and in the interface. */
public record ListQuestion(
        @Parameter(description = "todo, mine, done or started")
        String view,

        @Parameter(description = "approval, implementation, disbursement or acceptance")
        String link,

        @Parameter(description = "key of a model", example = "needs-survey")
        String process,

        @Parameter(description = "model and step", example = "needs-survey.townshipReview")
        String step,

        @Parameter(description = "division code: cases there and below", example = "513228")
        String region,

        @Parameter(description = "department of the desk", example = "civil-affairs")
        String department,

        @Parameter(description = "lead organization", example = "S-000001")
        String organization,

        @Parameter(description = "yuan, inclusive", example = "10000.00")
        String amountFrom,

        @Parameter(description = "yuan, inclusive", example = "500000.00")
        String amountTo,

        @Parameter(description = "severe, overdue (severe included), soon or normal")
        String due,

        @Parameter(description = "words in case number, title, organization or place; each has to occur")
        String q,

        @Parameter(
                description =
                        "one to three of due, received, amount, case, region (time instead of due and received in lists"
                                + " of the past), comma separated, - for descending; most urgent first without it",
                example = "-amount,received")
        String sort) {

    /** Reads the list that an address names. Forms on the page post fields of other names. */
    public static ListQuestion of(UnaryOperator<String> asked) {
        return new ListQuestion(
                asked.apply("view"),
                asked.apply("link"),
                asked.apply("process"),
                asked.apply("step"),
                asked.apply("region"),
                asked.apply("department"),
                asked.apply("organization"),
                asked.apply("amountFrom"),
                asked.apply("amountTo"),
                asked.apply("due"),
                asked.apply("q"),
                asked.apply("sort"));
    }

    public View list() {
        return View.named(view);
    }

    /** @throws org.xiangbang.shared.FormRefused naming every wrong condition */
    public TaskFilter filter() {
        Map<String, String> asked = new HashMap<>();
        asked.put("link", link);
        asked.put("process", process);
        asked.put("step", step);
        asked.put("region", region);
        asked.put("department", department);
        asked.put("organization", organization);
        asked.put("amountFrom", amountFrom);
        asked.put("amountTo", amountTo);
        asked.put("due", due);
        asked.put("q", q);
        return TaskFilter.of(asked);
    }

    /** Reads the order. The form on the page sends a word for each key, and some of them are empty. */
    public ListOrder order(View chosen) {
        var words = sort == null
                ? ""
                : Arrays.stream(sort.split(","))
                        .filter(w -> !VisibleText.isEmpty(w))
                        .collect(Collectors.joining(","));
        return ListOrder.of(chosen, words);
    }
}

package org.xiangbang.tasklist.view;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.web.Sentences;

/**
 * The list beside the step that was opened from it: {@code ${@listPane.shown}}. Its conditions are in the address of the step, so
 * that list and step always belong together; after an act they are those of the page from which the act came.
 */
@Component("listPane")
@RequestScope
public class ListPane {
    private static final int SIDE = 12;
    private static final Pattern STEP = Pattern.compile("/tasks/[0-9A-Za-z-]+");

    private final HttpServletRequest request;
    private final CurrentOfficial reader;
    private final TaskLists lists;
    private final TaskRows rows;
    private final Sentences sentences;
    private Named named;
    private Pane pane;

    ListPane(HttpServletRequest request, CurrentOfficial reader, TaskLists lists, TaskRows rows, Sentences sentences) {
        this.request = request;
        this.reader = reader;
        this.lists = lists;
        this.rows = rows;
        this.sentences = sentences;
    }

    /** @param listing null when no list was named, or when the address names no valid list; in that case {@code refusal} says why */
    private record Named(ListAddress listing, String refusal) {}

    /**
     * @param current the open step in the list; null when it is not in the list (any more)
     * @param previous null at the beginning; {@code next} is null at the end
     */
    private record Pane(List<TaskRow> rows, String current, TaskRow previous, TaskRow next) {}

    private Named named() {
        if (named == null) named = name();
        return named;
    }

    private Named name() {
        try {
            var question = question();
            if (question == null || !question.list().open()) return new Named(null, null);
            return new Named(
                    new ListAddress(question.list(), question.filter(), question.order(question.list())), null);
        } catch (FormRefused refused) {
            return new Named(null, sentences.violation(refused.violations().get(0), LocaleContextHolder.getLocale()));
        }
    }

    private Pane pane() {
        if (pane == null) pane = isShown() ? around(getListing()) : new Pane(List.of(), null, null, null);
        return pane;
    }

    private Pane around(ListAddress listing) {
        var who = reader.get();
        var around = lists.around(listing.view(), who, listing.filter(), listing.order(), task(), SIDE);
        var items = Stream.of(around.before().stream(), Stream.ofNullable(around.self()), around.after().stream())
                .flatMap(part -> part)
                .toList();
        var lines = rows.of(listing, items, who, LocaleContextHolder.getLocale());
        var before = around.before().size();
        var after = before + (around.self() == null ? 0 : 1);
        return new Pane(
                lines,
                around.self() == null ? null : around.self().taskId(),
                before == 0 ? null : lines.get(before - 1),
                after < lines.size() ? lines.get(after) : null);
    }

    /** Was the step opened from a list? */
    public boolean isShown() {
        return getListing() != null;
    }

    /** Returns why the address names no valid list; null otherwise. */
    public String getRefusal() {
        return named().refusal;
    }

    public ListAddress getListing() {
        return named().listing;
    }

    public List<TaskRow> getRows() {
        return pane().rows;
    }

    public String getCurrent() {
        return pane().current;
    }

    public TaskRow getPrevious() {
        return pane().previous;
    }

    public TaskRow getNext() {
        return pane().next;
    }

    /** Does the reader work through some of the open steps: through a list with conditions, or through what they have claimed? */
    public boolean isNarrow() {
        return isShown() && (!getListing().filter().isEmpty() || getListing().view() != TaskLists.View.TODO);
    }

    /**
     * Returns what to do after the step: in a narrow list the next one, or the first one; in the list of everything the most urgent
     * one, whatever the order. Null when nothing is left.
     */
    public TaskRow getOnward() {
        if (!isShown()) return null;
        if (isNarrow())
            return getNext() != null || getRows().isEmpty()
                    ? getNext()
                    : getRows().get(0);
        var who = reader.get();
        var most = lists.mostUrgent(who).stream().toList();
        return rows.of(getListing(), most, who, LocaleContextHolder.getLocale()).stream()
                .findFirst()
                .orElse(null);
    }

    /** Returns the list as the address of a step contains it, with the question mark; empty without a list. */
    public String getQuery() {
        return isShown() ? "?" + getListing().query() : "";
    }

    /** Does the same, with each parameter and its value, for a form that is sent with GET. */
    public Map<String, String> getWords() {
        return UriComponentsBuilder.fromUriString(getQuery())
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, word -> UriUtils.decode(word.getValue(), StandardCharsets.UTF_8)));
    }

    /** Returns the address of the list by itself; that of the task lists when the step was not opened from a list. */
    public String getAddress() {
        return isShown() ? getListing().address() : "/tasks";
    }

    /** Adds the list to the address of a step; returns any other address as it is. */
    public String beside(String address) {
        return STEP.matcher(address).matches() ? address + getQuery() : address;
    }

    /** Returns the address at which the list refreshes itself. */
    public String getRenewal() {
        return "/tasks/" + UriUtils.encodePathSegment(task(), StandardCharsets.UTF_8) + "/list" + getQuery();
    }

    /** Returns what a form posted, without the parameters in the address of the page. */
    public MultiValueMap<String, String> posted(MultiValueMap<String, String> all) {
        var body = new LinkedMultiValueMap<String, String>();
        all.forEach((name, values) -> body.put(name, new ArrayList<>(values)));
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            var rest = body.getOrDefault(name, List.of());
            if (rest.size() <= values.size()) body.remove(name);
            else rest.subList(0, values.size()).clear();
        });
        return body;
    }

    /** Returns a text that changes when a row does. */
    public String getVersion() {
        return Integer.toHexString(Objects.hash(pane(), LocaleContextHolder.getLocale()));
    }

    private String task() {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? "" : String.valueOf(variables.get("id"));
    }

    private ListQuestion question() {
        if (request.getParameter("view") != null && request.getQueryString() != null)
            return ListQuestion.of(request::getParameter);
        var from = request.getHeader(HttpHeaders.REFERER);
        if ("GET".equals(request.getMethod()) || from == null) return null;
        var query = from.indexOf('?') < 0 ? "" : from.substring(from.indexOf('?') + 1);
        var words = SavedLists.words(query);
        return words.apply("view") == null ? null : ListQuestion.of(words);
    }
}

package org.xiangbang.tasklist.list;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * The conditions by which a list is filtered, by the parameters of its address. A condition that is not given does not filter.
 *
 * @param conditions the checked conditions:
 *     {@code link, process (with its parts), step (process.step), region (that division and below), department, organization,
 *     amountFrom, amountTo (yuan, inclusive), due, q}
 */
public record TaskFilter(Map<String, String> conditions) {

    public static final TaskFilter NONE = new TaskFilter(Map.of());

    /** Every condition, in the order in which they are shown. */
    public static final List<String> NAMES = List.of(
            "link", "process", "step", "region", "department", "organization", "amountFrom", "amountTo", "due", "q");

    /** The four links in which projects are delayed (Sichuan 2024; rules, fact 10), in their order. */
    public static final List<String> LINKS = List.of("approval", "implementation", "disbursement", "acceptance");

    /** The words of the due states. Overdue includes very overdue. */
    public static final List<String> DUE = List.of("severe", "overdue", "soon", "normal");

    private static final Map<String, Pattern> FORMS = Map.of(
            "link", Pattern.compile(String.join("|", LINKS)),
            "process", Pattern.compile("[a-z]+(-[a-z]+)+"),
            "step", Pattern.compile("[a-z]+(-[a-z]+)+\\.[A-Za-z0-9_]{1,60}"),
            "region", Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}"),
            "department", Pattern.compile("[a-z-]{1,40}"),
            "organization", Pattern.compile("S-\\d{6,9}"),
            "due", Pattern.compile(String.join("|", DUE)));
    private static final Set<String> AMOUNTS = Set.of("amountFrom", "amountTo");
    private static final int MAX_TEXT = 100;
    private static final int MAX_WORDS = 5;

    public TaskFilter {
        conditions = new LinkedHashMap<>(conditions);
    }

    /** @throws FormRefused for values by which no list can be filtered, naming every one of them */
    public static TaskFilter of(Map<String, String> asked) {
        var kept = new LinkedHashMap<String, String>();
        var wrong = new ArrayList<Violation>();
        for (var name : NAMES) {
            var text = asked.get(name);
            if (VisibleText.isEmpty(text)) continue;
            var plain = VisibleText.of(SearchText.narrow(text));
            kept.put(name, plain);
            if (!fits(name, plain)) wrong.add(violation(name));
        }
        var filter = new TaskFilter(kept);
        if (wrong.isEmpty()
                && filter.has("amountFrom")
                && filter.has("amountTo")
                && filter.money("amountFrom").compareTo(filter.money("amountTo")) > 0)
            wrong.add(new Violation("amountTo", "tasklist.filter.amount-order", kept.get("amountFrom")));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return filter;
    }

    private static boolean fits(String name, String text) {
        if (name.equals("q")) return text.length() <= MAX_TEXT && text.split("\\s+").length <= MAX_WORDS;
        if (!AMOUNTS.contains(name)) return FORMS.get(name).matcher(text).matches();
        try {
            var amount = Money.parse(text);
            return amount.fen() >= 0 && amount.compareTo(Money.MAX) <= 0;
        } catch (ArithmeticException | NumberFormatException malformed) {
            return false;
        }
    }

    private static Violation violation(String name) {
        if (name.equals("q")) return new Violation(name, "tasklist.filter.q", MAX_TEXT, MAX_WORDS);
        return new Violation(name, AMOUNTS.contains(name) ? "tasklist.filter.amount" : "tasklist.filter." + name);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    public boolean has(String name) {
        return conditions.containsKey(name);
    }

    /** Returns the value of a condition, or null. */
    public String get(String name) {
        return conditions.get(name);
    }

    /** Returns the filter without one condition. */
    public TaskFilter without(String name) {
        var rest = new LinkedHashMap<>(conditions);
        rest.remove(name);
        return new TaskFilter(rest);
    }

    /** Returns the words of the text that is searched for. A row has to contain each of them somewhere. */
    List<String> words() {
        return has("q") ? List.of(get("q").split("\\s+")) : List.of();
    }

    private Money money(String name) {
        return Money.parse(get(name));
    }

    /** Returns the condition for every list; the alias of the row is {@code i}. */
    String sql() {
        var sql = new StringBuilder();
        conditions.keySet().forEach(name -> sql.append(" and ").append(sql(name)));
        return sql.toString();
    }

    /** Returns the SQL of one condition. */
    String sql(String name) {
        return switch (name) {
            case "process" -> within(":process");
            case "step" -> within(":stepProcess") + " and i.step = :step";
            case "region" -> "i.region >= :region and i.region < :regionEnd";
            case "amountFrom" -> "i.amount_fen >= :amountFrom and i.amount_fen > 0";
            case "amountTo" -> "i.amount_fen <= :amountTo and i.amount_fen > 0";
            case "due" -> "i.severity between :dueFrom and :dueTo";
            case "q" -> WordSearch.condition(words().size());
            default -> "i." + name + " = :" + name;
        };
    }

    /** A process includes the parts that were cut out of it; a step goes by its name in whichever of them it is drawn. */
    private static String within(String process) {
        return """
                i.process = any (array(select %1$s::text union all
                                       select p.part from engine.public_process_part p where p.whole = %1$s))""".formatted(process);
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>(conditions);
        if (has("step")) {
            parameters.put("stepProcess", get("step").substring(0, get("step").indexOf('.')));
            parameters.put("step", get("step").substring(get("step").indexOf('.') + 1));
        }
        if (has("region")) parameters.put("regionEnd", get("region") + ":");
        for (var amount : AMOUNTS)
            if (has(amount)) parameters.put(amount, money(amount).fen());
        if (has("due")) {
            var at = DUE.indexOf(get("due"));
            parameters.put("dueFrom", at == DueState.OVERDUE.ordinal() ? 0 : at);
            parameters.put("dueTo", at);
        }
        parameters.putAll(WordSearch.parameters(words()));
        return parameters;
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

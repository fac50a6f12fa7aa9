package org.xiangbang.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Schedule;

/** The fields of the step {@code report}: reads them into the record and writes them from it. */
final class NeedForm {
    private NeedForm() {}

    /** Compares fields that may each be right by itself. */
    static void compare(StepInput in, Findings found) {
        found.check(() -> {
            var schedule = schedule(in);
            if (schedule.reversed())
                throw new FormRefused("endsOn", "needs.end-before-start", schedule.startsOn(), schedule.endsOn());
        });
        found.check(() -> {
            var financing = financing(in);
            if (!financing.sum().equals(financing.amount()))
                throw new FormRefused("funding", "needs.funding-sum", financing.sum(), financing.amount());
        });
        for (var part : List.of("liftedHouseholds", "monitoredHouseholds"))
            found.check(() -> {
                var all = in.number("households");
                if (in.number(part) > all)
                    throw new FormRefused(part, "needs.part-of-households", in.number(part), all);
            });
    }

    static NeedContent content(StepInput in) {
        return new NeedContent(
                in.text("title"),
                in.text("category"),
                in.text("nature"),
                new Location(new Region(in.text("region")), in.text("place")),
                schedule(in),
                in.text("responsibleUnit"),
                in.text("task"),
                financing(in),
                new Beneficiaries(
                        in.number("households"),
                        in.number("people"),
                        (Long) in.value("liftedHouseholds").orElse(null),
                        (Long) in.value("monitoredHouseholds").orElse(null)),
                new Targets(in.text("outputTarget"), in.text("benefitTarget"), in.text("satisfactionTarget")),
                in.text("participation"),
                in.list("departments"));
    }

    private static Schedule schedule(StepInput in) {
        return new Schedule(in.date("startsOn"), in.date("endsOn"));
    }

    private static Financing financing(StepInput in) {
        return new Financing(
                in.money("amount"),
                in.rows("funding").stream().map(NeedForm::funding).toList());
    }

    private static Funding funding(Map<String, Object> row) {
        return new Funding((String) row.get("source"), (Money) row.get("amount"), (String) row.get("note"));
    }

    /** Returns the values as JSON values, for the form in which they are corrected. */
    static Map<String, Object> values(NeedContent need) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", need.title());
        values.put("category", need.category());
        values.put("nature", need.nature());
        values.put("region", need.location().region().code());
        values.put("place", need.location().place());
        values.put("startsOn", need.schedule().startsOn().toString());
        values.put("endsOn", need.schedule().endsOn().toString());
        values.put("responsibleUnit", need.responsibleUnit());
        values.put("task", need.task());
        values.put("amount", need.financing().amount().yuan());
        values.put(
                "funding", need.financing().lines().stream().map(NeedForm::row).toList());
        values.put("households", need.beneficiaries().households());
        values.put("people", need.beneficiaries().people());
        values.put("liftedHouseholds", need.beneficiaries().liftedHouseholds());
        values.put("monitoredHouseholds", need.beneficiaries().monitoredHouseholds());
        values.put("outputTarget", need.targets().outputTarget());
        values.put("benefitTarget", need.targets().benefitTarget());
        values.put("satisfactionTarget", need.targets().satisfactionTarget());
        values.put("participation", need.participation());
        values.put("departments", List.copyOf(need.departments()));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static Map<String, Object> row(Funding line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("source", line.source());
        row.put("amount", line.amount().yuan());
        if (line.note() != null) row.put("note", line.note());
        return row;
    }
}

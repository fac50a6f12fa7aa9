package org.xiangbang.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.engine.form.StepForm;

/** Filled-in reports for tests: the published need of 黑水县芦花镇谷汝村 and variations of it. */
public final class NeedForms {
    public static final String VILLAGE = "513228100210";
    public static final String TOWNSHIP = "513228100";
    public static final String COUNTY = "513228";

    private NeedForms() {}

    public static Map<String, Object> herbs() {
        var fields = new HashMap<String, Object>();
        fields.put("title", "谷汝村藏白菊种植");
        fields.put("category", "industry");
        fields.put("nature", "new");
        fields.put("region", VILLAGE);
        fields.put("startsOn", "2027-03-01");
        fields.put("endsOn", "2027-11-30");
        fields.put("responsibleUnit", "谷汝村村民委员会");
        fields.put("task", "藏白菊种植");
        fields.put("amount", "640000.00");
        fields.put("funding", List.of(Map.of("source", "donation", "amount", "640000.00")));
        fields.put("households", 198);
        fields.put("people", 544);
        fields.put("outputTarget", "完成藏白菊种植");
        fields.put("benefitTarget", "198户544人家门口就业，户均增收450余元");
        fields.put("satisfactionTarget", "受益群众满意");
        fields.put("participation", "群众就近务工");
        return fields;
    }

    public static Map<String, Object> herbsWith(String field, Object value) {
        var fields = herbs();
        fields.put(field, value);
        return fields;
    }

    public static StepForm form(Map<String, Object> fields) {
        return StepForm.approve(fields);
    }
}

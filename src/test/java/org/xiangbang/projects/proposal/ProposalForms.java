package org.xiangbang.projects.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled-in proposals for tests: the published project of 黑水县芦花镇谷汝村 and variations of it. */
public final class ProposalForms {
    public static final String VILLAGE = "513228100210";
    public static final String COUNTY = "513228";

    private ProposalForms() {}

    public static Map<String, Object> herbs() {
        var fields = new HashMap<String, Object>();
        fields.put("title", "谷汝村藏白菊种植");
        fields.put("region", VILLAGE);
        fields.put("place", "四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村");
        fields.put("kind", "industry");
        fields.put("nature", "goods");
        fields.put("summary", "藏白菊种植");
        fields.put("beneficiaries", "谷汝村村民");
        fields.put("households", 198);
        fields.put("people", 544);
        fields.put("amount", "640000.00");
        fields.put("budget", List.of(Map.of("source", "donation", "amount", "640000.00")));
        fields.put("milestones", List.of(Map.of("content", "完成种植", "plannedOn", "2027-05-31")));
        fields.put("outputTarget", "完成藏白菊种植");
        fields.put("benefitTarget", "198户544人家门口就业，户均增收450余元");
        fields.put("startsOn", "2027-03-01");
        fields.put("endsOn", "2027-11-30");
        fields.put("pairing", "one-to-one");
        return fields;
    }

    public static Map<String, Object> herbsWith(String field, Object value) {
        var fields = herbs();
        fields.put(field, value);
        return fields;
    }

    /** A group of these organizations, the first of them the lead. */
    public static Map<String, Object> group(Map<String, String> shares) {
        var fields = herbsWith("pairing", "group");
        fields.put(
                "members",
                shares.entrySet().stream()
                        .map(s -> Map.of("organization", s.getKey(), "share", s.getValue()))
                        .toList());
        return fields;
    }
}

package org.xiangbang.bench;

import java.util.HashMap;
import java.util.Map;
import org.xiangbang.needs.NeedForms;

/** What people enter on the straight way of {@code processes/needs/survey.bpmn} and what it calls, for ours and for the bare engine alike. */
final class LifecycleForms {
    static final String PROCESS = "needs-survey";

    /** Human steps that somebody does on the way, from the report to the end; two notices more run out by themselves. */
    static final int STEPS = 10;

    private LifecycleForms() {}

    static Map<String, Object> report(String village) {
        var fields = new HashMap<>(NeedForms.herbs());
        fields.put("region", village);
        return fields;
    }

    static boolean isNotice(String step) {
        return step.endsWith("Notice");
    }

    static String outcome(String step) {
        return step.equals("rollOver") ? "reject" : "approve";
    }

    static Map<String, Object> fields(String step) {
        return switch (step) {
            case "villagePosting", "townshipPosting" -> Map.of("postedAt", "公示栏");
            case "townshipReview" -> Map.of("siteVisit", "与申报相符", "visitedOn", "2026-11-01");
            case "departmentReview" -> Map.of("score", 80);
            case "countyReview" -> Map.of("priority", "normal");
            case "announcement" -> Map.of("suitable", true, "announcedAt", "县政府网站");
            default -> Map.of();
        };
    }
}

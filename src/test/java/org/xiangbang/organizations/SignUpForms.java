package org.xiangbang.organizations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiangbang.Today;
import org.xiangbang.engine.form.StepForm;

/** Filled-in sign-ups for tests, each with a synthetic code of its own. */
public final class SignUpForms {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CODES = 20_000_000;
    private static final int PLACES = 5;

    /** Begins anywhere, so that a later run on the same database finds its codes unused. */
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(CODES));

    private SignUpForms() {}

    /** A code that passes both check digits and was not used before. */
    public static String uscc(String type) {
        var stem = type + "513228MJ9" + place(NEXT.getAndIncrement(), PLACES);
        for (var body : "0123456789X".toCharArray())
            for (var check : ALPHABET.toCharArray()) {
                var code = stem + body + check;
                if (Uscc.fault(code).isEmpty()) return code;
            }
        throw new IllegalStateException(stem);
    }

    private static String place(int number, int places) {
        if (places == 0) return "";
        return place(number / ALPHABET.length(), places - 1) + ALPHABET.charAt(number % ALPHABET.length());
    }

    public static Map<String, Object> foundation() {
        var thisYear = Today.date().getYear();
        var fields = new HashMap<String, Object>();
        fields.put("name", "演示基金会");
        fields.put("uscc", uscc("53"));
        fields.put("type", "foundation");
        fields.put("region", "513228");
        fields.put("registrationAuthority", "登记管理机关");
        fields.put("registrationValidUntil", (thisYear + 4) + "-12-31");
        fields.put("charitable", true);
        fields.put("fundraising", false);
        fields.put("grade", "4A");
        fields.put("legalRepresentative", "负责人");
        fields.put("contact", "联系人");
        fields.put("phone", "0837-0000000");
        fields.put("businessScope", "资助乡村产业和公益项目");
        fields.put("actions", List.of("employment", "relief"));
        fields.put("withinScope", true);
        fields.put("targets", "脱贫户和监测户");
        fields.put("approach", "资助产业项目");
        fields.put("startsOn", (thisYear + 1) + "-01-01");
        fields.put("endsOn", (thisYear + 2) + "-12-31");
        fields.put("annualCheckYear", thisYear - 1);
        fields.put("annualCheck", "passed");
        fields.put("onList", "none");
        fields.put("investigated", false);
        fields.put("accountName", "演示基金会");
        fields.put("bankName", "演示银行");
        fields.put("bankAccount", "6200000000001234");
        return fields;
    }

    public static Map<String, Object> foundationWith(String field, Object value) {
        var fields = foundation();
        fields.put(field, value);
        return fields;
    }

    public static StepForm form(Map<String, Object> fields) {
        return StepForm.approve(fields);
    }
}

package org.xiangbang.shared;

import java.util.List;

/** A form was wrong and nothing was written. The answer is status 422 with one sentence for each violation. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final transient AskedForm form;

    public FormRefused(List<Violation> violations) {
        this(violations, null);
    }

    public FormRefused(String field, String code, Object... facts) {
        this(List.of(new Violation(field, code, facts)));
    }

    private FormRefused(Violation one) {
        this(List.of(one));
    }

    private FormRefused(List<Violation> violations, AskedForm form) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
        this.form = form;
    }

    /** @throws FormRefused naming the field unless the number lies between the two, which it may be */
    public static void unlessWithin(String field, long number, long from, long to) {
        if (number < from || number > to) throw new FormRefused(Violation.whole(field, from, to));
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Returns the same refusal as one of that form, unless it is known already of which form it is. */
    public FormRefused of(AskedForm asked) {
        return form == null ? new FormRefused(violations, asked) : this;
    }

    /** Returns the form whose fields are named, or null if nobody said it. */
    public AskedForm form() {
        return form;
    }
}

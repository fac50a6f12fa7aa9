package org.xiangbang.evidence.issued;

import java.util.Arrays;
import java.util.Locale;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.FormRefused;

/** The papers that are issued, one for each round of a process that its deciding step has approved. */
public enum PaperKind {
    /** 审批表 */
    APPROVAL("projects-approval", "acceptApplication", "decide", "projects/approval.html"),
    /** 拨付单 */
    DISBURSEMENT("funds-disbursement", "request", "approvePayment", "funds/disbursement.html");

    private final String process;
    private final String firstStep;
    private final String decidingStep;
    private final String template;

    PaperKind(String process, String firstStep, String decidingStep, String template) {
        this.process = process;
        this.firstStep = firstStep;
        this.decidingStep = decidingStep;
        this.template = template;
    }

    /** @throws FormRefused if there is no such kind */
    public static PaperKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new FormRefused("kind", "papers.kind", String.valueOf(word)));
    }

    /** Returns the word by which programs and messages know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String process() {
        return process;
    }

    /** Returns the step with which each round of the process begins. */
    public String firstStep() {
        return firstStep;
    }

    public String decidingStep() {
        return decidingStep;
    }

    /** Is the act a completed step of the process? */
    boolean has(Act act) {
        return act.act().equals("complete") && process.equals(act.process()) && act.step() != null;
    }

    /** Returns the place of the template among the models. */
    String template() {
        return template;
    }
}

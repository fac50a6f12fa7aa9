package org.xiangbang.shared.startup;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** What the operator has set cannot be. The start stops with one sentence. */
public final class SettingRefused extends RuntimeException implements ExitCodeGenerator {
    /** How the program ends then ({@code EX_CONFIG} of sysexits.h): starting it again without another setting is of no use. */
    public static final int STATUS = 78;

    private static final long serialVersionUID = 1L;

    private final transient List<Object> facts;

    /**
     * @param code key of the sentence in {@code messages/}
     * @param facts the variable, and what is set where that says more
     */
    public SettingRefused(String code, Object... facts) {
        super(code);
        this.facts = List.of(facts);
    }

    @Override
    public int getExitCode() {
        return STATUS;
    }

    public Object[] facts() {
        return facts.toArray();
    }
}

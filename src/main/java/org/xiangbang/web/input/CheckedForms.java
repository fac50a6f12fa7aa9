package org.xiangbang.web.input;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;

/**
 * Does acts with a {@link CheckedForm}. If parts of the body could not be read, the act is tried in a transaction that is never committed,
 * and what it refuses is told together with those parts. The act may write to the database only.
 */
@Component
public class CheckedForms {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedForms.class);

    private final TransactionTemplate transaction;

    CheckedForms(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws FormRefused naming every part that could not be read, and what the form's own checks refuse of the others */
    public <T> T act(Supplier<T> act) {
        var faults = BodyFaults.noted();
        if (faults.isEmpty()) return act.get();
        var found = new Findings();
        found.addAll(faults);
        var form = transaction.execute(status -> {
            status.setRollbackOnly();
            return tried(act, faults, found);
        });
        throw ((FormRefused) found.refusal(List.of())).of(form);
    }

    /** What fails for another reason cannot be told yet: a part that could not be read counts as not sent. */
    private static AskedForm tried(Supplier<?> act, List<Violation> faults, Findings found) {
        try {
            act.get();
        } catch (FormRefused refused) {
            var unread = faults.stream().map(fault -> part(fault.field())).collect(Collectors.toSet());
            found.addAll(refused.violations().stream()
                    .filter(other -> !isOf(unread, other))
                    .toList());
            return refused.form();
        } catch (RuleBroken refusal) {
            found.check(() -> {
                throw refusal;
            });
        } catch (RuntimeException other) {
            LOG.debug("not told: {}", other.toString());
        }
        return null;
    }

    /** Is it about a part of which is known already that it could not be read? */
    private static boolean isOf(Set<String> unread, Violation violation) {
        return violation.field() != null && unread.contains(part(violation.field()));
    }

    private static String part(String field) {
        return field.replaceFirst("[\\[.].*", "");
    }
}

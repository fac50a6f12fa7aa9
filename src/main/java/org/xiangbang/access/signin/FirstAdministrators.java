package org.xiangbang.access.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Installation;
import org.xiangbang.access.PasswordPolicy;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

/**
 * Opens an account for each power of administration that nobody has, with the password that the operator gave for it (ruling 0280).
 * A power that somebody with an open account has is left alone, whatever the operator gives.
 */
@Component
class FirstAdministrators implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);

    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.ENGLISH);

    private final Accounts accounts;
    private final HeldPowers powers;
    private final Installation installation;
    private final Environment settings;
    private final ObjectProvider<SignInHint> hint;
    private final boolean demonstration;

    FirstAdministrators(
            Accounts accounts,
            HeldPowers powers,
            Installation installation,
            Environment settings,
            ObjectProvider<SignInHint> hint,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.accounts = accounts;
        this.powers = powers;
        this.installation = installation;
        this.settings = settings;
        this.hint = hint;
        this.demonstration = demonstration;
    }

    /**
     * @throws AdministratorMissing at the very first start if one of the three passwords is missing, and at any if one is too weak
     * @throws SettingRefused if a county's own data would be shown as a demonstration
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (demonstration && !installation.empty() && !installation.isDemonstration())
            throw new SettingRefused("system.no-demonstration");
        var held = powers.all();
        // An empty demonstration fills itself; one of the former version has the system's administrator only.
        if (demonstration && held.isEmpty()) return;
        var missing = EnumSet.complementOf(EnumSet.copyOf(held));
        var untold = missing.stream().filter(power -> given(power).isEmpty()).toList();
        if (held.isEmpty() && !untold.isEmpty())
            throw new AdministratorMissing("access.start.no-password", variables(untold));
        var weak = missing.stream()
                .filter(power -> !untold.contains(power) && !PasswordPolicy.allows(given(power)))
                .toList();
        if (!weak.isEmpty()) throw new AdministratorMissing("access.start.weak-password", variables(weak));
        var guessed = missing.stream()
                .filter(power -> !demonstration && !untold.contains(power) && isGuessed(power))
                .toList();
        if (!guessed.isEmpty()) throw new AdministratorMissing("access.start.guessed-password", variables(guessed));
        if (!demonstration) differ(missing);
        missing.stream().filter(power -> !untold.contains(power)).forEach(this::open);
        untold.forEach(this::warn);
    }

    private void open(Power power) {
        var login = powers.nextLogin(power);
        accounts.open(login, OperatorSentence.in(Locale.ROOT, power.label()), given(power), power, null);
        for (var language : LANGUAGES)
            LOG.warn(OperatorSentence.in(
                    language, "access.start.power-opened", OperatorSentence.in(language, power.label()), login));
    }

    /** Whoever knows one password is not to have two powers by it. */
    private void differ(Set<Power> missing) {
        missing.stream()
                .filter(power -> !given(power).isEmpty())
                .collect(Collectors.groupingBy(this::given))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .findFirst()
                .ifPresent(alike -> {
                    throw new AdministratorMissing("access.start.same-password", variables(alike));
                });
    }

    private boolean isGuessed(Power power) {
        return accounts.isGuessed(power.firstLogin(), OperatorSentence.in(Locale.ROOT, power.label()), given(power));
    }

    private void warn(Power power) {
        for (var language : LANGUAGES)
            LOG.warn(OperatorSentence.in(
                    language,
                    "access.start.power-missing",
                    OperatorSentence.in(language, power.label()),
                    power.variable(),
                    powers.nextLogin(power)));
    }

    private String given(Power power) {
        var told = hint.getIfAvailable();
        if (demonstration && told != null) return told.password();
        var password = settings.getProperty(power.setting(), "");
        return VisibleText.isEmpty(password) ? "" : password;
    }

    private static String variables(List<Power> those) {
        return those.stream().map(Power::variable).collect(Collectors.joining(", "));
    }
}

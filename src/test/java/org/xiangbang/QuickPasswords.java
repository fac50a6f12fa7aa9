package org.xiangbang;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xiangbang.access.directory.DirectoryPasswords;

/**
 * Hashes passwords in tests with fewer rounds than outside them, and with one more than drawn passwords have: a fifth of the time that
 * test processes computed went into hashes. Benchmarks leave the rounds as they are.
 */
@Component
class QuickPasswords implements BeanPostProcessor {
    private static final Integer STRENGTH = Integer.getInteger("xiangbang.test.password-strength");

    /** A hash whose strength is below the least that the program is to have, which is ten. */
    private static final String NINE = "{bcrypt}$2a$09$" + "a".repeat(53);

    private final ObjectProvider<DirectoryPasswords> directory;

    QuickPasswords(ObjectProvider<DirectoryPasswords> directory) {
        this.directory = directory;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof PasswordEncoder own) || !name.equals("passwordEncoder")) return bean;
        if (!own.upgradeEncoding(NINE)) throw new IllegalStateException("the program's own hashes have too few rounds");
        if (STRENGTH == null) return bean;
        return new DelegatingPasswordEncoder(
                "bcrypt",
                Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH), DirectoryPasswords.ID, directory.getObject()));
    }
}

package org.xiangbang;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;
import org.xiangbang.access.directory.DirectoryPasswords;

/**
 * Hashes passwords in tests with fewer rounds than outside them, and with one more than drawn passwords have: a fifth of the processor time
 * of all tests went into hashes. Benchmarks leave the rounds as they are.
 */
@Component
class QuickPasswords implements BeanPostProcessor {
    private static final Integer STRENGTH = Integer.getInteger("xiangbang.test.password-strength");

    private final ObjectProvider<DirectoryPasswords> directory;

    QuickPasswords(ObjectProvider<DirectoryPasswords> directory) {
        this.directory = directory;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (STRENGTH == null || !name.equals("passwordEncoder")) return bean;
        return new DelegatingPasswordEncoder(
                "bcrypt",
                Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH), DirectoryPasswords.ID, directory.getObject()));
    }
}

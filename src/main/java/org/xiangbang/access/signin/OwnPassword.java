package org.xiangbang.access.signin;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.PasswordPolicy;
import org.xiangbang.access.directory.DirectoryAccounts;
import org.xiangbang.access.passwords.GuessedPasswords;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Lets a person change their own password. Every session that was opened with the old one ends. */
@Service
class OwnPassword {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final GuessedPasswords guessed;
    private final DirectoryAccounts directory;

    OwnPassword(Accounts accounts, PasswordEncoder passwords, GuessedPasswords guessed, DirectoryAccounts directory) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guessed = guessed;
        this.directory = directory;
    }

    /** @throws FormRefused if the old password is wrong, the new one too weak or the same, the two new ones differ, or the
     *     directory keeps it */
    @Transactional
    void change(Official mine, String old, String wanted, String repeated) {
        directory.requireOwnPassword("old", mine.login());
        var stored = accounts.lockPasswordOf(mine.login()).orElse("");
        Findings.together(
                () -> {
                    if (old == null || !passwords.matches(old, stored))
                        throw new FormRefused("old", "account.password-wrong");
                },
                () -> {
                    PasswordPolicy.requireNew("wanted", wanted, old);
                    guessed.refuse("wanted", wanted, mine.login(), mine.name());
                },
                () -> {
                    if (!Objects.equals(wanted, repeated))
                        throw new FormRefused("repeated", "account.password-repeated");
                });
        accounts.password(mine.login(), wanted);
    }
}

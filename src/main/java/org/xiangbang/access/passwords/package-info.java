/**
 * Passwords that nobody may choose: those that are tried first, and those that say who has them. The package has no process model. Entry
 * point: {@link org.xiangbang.access.passwords.GuessedPasswords}; see ruling 0287.
 */
@NamedInterface("passwords")
package org.xiangbang.access.passwords;

import org.springframework.modulith.NamedInterface;

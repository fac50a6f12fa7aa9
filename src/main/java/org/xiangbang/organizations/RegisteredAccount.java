package org.xiangbang.organizations;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An account that an organization has had registered for what it is paid.
 *
 * @param since the day from which the organization uses it, as it says; of the first one, the day of its admission
 * @param ground why it was changed; null for the first one
 * @param registeredAt when civil affairs confirmed it; it is the registered account until a later one is
 */
public record RegisteredAccount(long id, BankAccount account, LocalDate since, String ground, Instant registeredAt) {}

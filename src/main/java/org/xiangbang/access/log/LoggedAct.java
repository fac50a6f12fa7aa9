package org.xiangbang.access.log;

import java.time.OffsetDateTime;

/**
 * An entry of the log.
 *
 * @param at by the clock of the database
 * @param login who did it; of a failed sign-in what was typed; empty for the program itself
 * @param name of that person today; null if no account has the login
 * @param times how many failed sign-ins within a minute the entry stands for; else 1
 */
record LoggedAct(
        long id,
        OffsetDateTime at,
        String kind,
        String login,
        String name,
        String address,
        String subject,
        String before,
        String after,
        int times) {}

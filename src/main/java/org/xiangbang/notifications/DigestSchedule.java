package org.xiangbang.notifications;

import java.time.Instant;
import java.time.LocalDate;

/** Says whether this installation sends mail and when the daily digest is sent. The settings of the mail server implement it. */
public interface DigestSchedule {

    /** Returns false when this installation sends no mail. */
    boolean configured();

    /** Returns the day of the first digest after that moment. */
    LocalDate nextDigest(Instant now);

    /** Returns the moment at which the digest of that day is sent. */
    Instant digestAt(LocalDate day);
}

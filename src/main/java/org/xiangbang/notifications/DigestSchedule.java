package org.xiangbang.notifications;

import java.time.Instant;
import java.time.LocalDate;

/** Does this installation send mail, and when does the daily digest go? Implemented by the mail server's settings. */
public interface DigestSchedule {

    /** False when this installation sends no mail. */
    boolean configured();

    /** The day of the first digest after that moment. */
    LocalDate nextDigest(Instant now);

    /** The moment at which the digest of that day goes. */
    Instant digestAt(LocalDate day);
}

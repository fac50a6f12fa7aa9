package org.xiangbang.funds;

import org.xiangbang.cases.CaseFiles;

/** Which tranche of which case: the business key {@code P-513228-2026-0001.T1} in its two parts. */
record TrancheKey(String caseNo, int tranche) {

    /** @throws IllegalArgumentException if the key names no tranche */
    static TrancheKey of(String businessKey) {
        var caseNo = CaseFiles.caseNo(businessKey);
        if (!businessKey.matches("[^.]+\\.T\\d{1,4}")) throw new IllegalArgumentException("no tranche: " + businessKey);
        return new TrancheKey(caseNo, Integer.parseInt(businessKey.substring(caseNo.length() + 2)));
    }
}

package dev.coppice.schema.diff;

import java.util.Collection;

/** Whoever knows whether something was renamed: a terminal, remembered answers, nobody. */
@FunctionalInterface
public interface RenameQuestions {

    /** Nobody is there to ask. */
    RenameQuestions NOBODY = candidate -> Answer.UNKNOWN;

    /** Answers given before: what was said not to be a rename. */
    static RenameQuestions denying(Collection<String> denied) {
        return candidate -> denied.contains(candidate.rename().toString()) ? Answer.DIFFERENT : Answer.UNKNOWN;
    }

    /** What came of asking. */
    enum Answer {
        /** It is the same thing under another name. */
        RENAMED,
        /** One thing went and another came. */
        DIFFERENT,
        /** There is no answer. */
        UNKNOWN
    }

    /** Whether the two are one. Asked once for each candidate, the likeliest first. */
    Answer isRename(RenameCandidate candidate);

    /** Asks others where these have no answer. */
    default RenameQuestions orElse(RenameQuestions others) {
        return candidate -> {
            Answer answer = isRename(candidate);
            return answer == Answer.UNKNOWN ? others.isRename(candidate) : answer;
        };
    }
}

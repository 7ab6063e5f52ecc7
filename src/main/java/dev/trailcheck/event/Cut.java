package dev.trailcheck.event;

/**
 * Cuts what is longer than anything that AWS writes in its place, so that one hostile record cannot swell every report.
 * Evidence files hold the record whole.
 */
public final class Cut {

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_NAME = 2048; // of an ARN, by the IAM reference on quotas
    private static final int LONGEST_SENTENCE = 8000;

    private Cut() {}

    /** An account, a region. */
    public static String word(String text) {
        return text(text, LONGEST_WORD);
    }

    /** An ARN, a file, the name of a call. */
    public static String name(String text) {
        return text(text, LONGEST_NAME);
    }

    public static String sentence(String text) {
        return text(text, LONGEST_SENTENCE);
    }

    private static String text(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "...";
    }
}

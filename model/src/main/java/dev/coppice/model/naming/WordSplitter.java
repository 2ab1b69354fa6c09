package dev.coppice.model.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a name apart, letter by letter.
 *
 * <p>Latin letters lose their accents. A letter or symbol that has no ASCII spelling becomes {@code u} and its code point
 * in hexadecimal, so that two different ones never look the same; a name without any letter is spelled like that as a
 * whole.
 */
final class WordSplitter {

    /** Latin letters that are not a plain letter with something on top. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "Ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "Ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "Oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ı', "i"));

    private final String name;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean exact = true;

    WordSplitter(String name) {
        this.name = name;
    }

    Words words() {
        String spelled = spelled();
        for (int at = 0; at < spelled.length(); at++) {
            if (!isWordLetter(spelled.charAt(at))) {
                endWord();
            } else {
                if (startsWord(spelled, at)) {
                    endWord();
                }
                word.append(spelled.charAt(at));
            }
        }
        endWord();
        return words.isEmpty() ? spelledOut() : new Words(words, exact);
    }

    /** The name in ASCII; separators stay, encoded letters are lower-case words or parts of words. */
    private String spelled() {
        StringBuilder spelled = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .forEach(letter -> spelled.append(spelled(letter)));
        return spelled.toString();
    }

    private String spelled(int letter) {
        if (letter < 128) {
            return Character.toString(letter);
        }
        if (isCombiningMark(letter)) {
            exact = false;
            return "";
        }
        if (LATIN.containsKey(letter)) {
            exact = false;
            return LATIN.get(letter);
        }
        return isSeparator(letter) ? " " : encoded(letter);
    }

    private String encoded(int letter) {
        exact = false;
        String code = "u%04x".formatted(letter);
        return Character.isLetterOrDigit(letter) ? code : " " + code + " ";
    }

    private Words spelledOut() {
        StringBuilder code = new StringBuilder();
        name.codePoints().forEach(letter -> code.append("u%04x".formatted(letter)));
        return new Words(List.of(code.isEmpty() ? "unnamed" : code.toString()), false);
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0 || !isUpper(text.charAt(at))) {
            return false;
        }
        boolean afterLowerOrDigit = !isUpper(text.charAt(at - 1));
        boolean lastOfAcronym = at + 1 < text.length() && isLower(text.charAt(at + 1)) && !isPluralOfAcronym(text, at);
        return afterLowerOrDigit || lastOfAcronym;
    }

    /** {@code IDs}: the s belongs to the capitals in front of it. */
    private static boolean isPluralOfAcronym(String text, int at) {
        boolean endsAfterS = at + 2 >= text.length() || !isLower(text.charAt(at + 2));
        return text.charAt(at + 1) == 's' && endsAfterS;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(AsciiCase.lower(word.toString()));
            word.setLength(0);
        }
    }

    private static boolean isWordLetter(char letter) {
        return isUpper(letter) || isLower(letter) || (letter >= '0' && letter <= '9');
    }

    private static boolean isUpper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isLower(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** Only accents over Latin letters and the like; the marks of other scripts are letters of their own here. */
    private static boolean isCombiningMark(int letter) {
        return Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS.equals(Character.UnicodeBlock.of(letter));
    }

    private static boolean isSeparator(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}

package it.opencatalogo.action;

import it.opencatalogo.config.CatalogueConfig;
import java.util.regex.Pattern;

/**
 * A file that an action takes, as a part of a multipart form. Its argument is an {@link it.opencatalogo.files.Upload}; a text in its place is ignored.
 *
 * @param name    the part's name, an example of one if there are several
 * @param names   all names it may have
 * @param picture whether the limit for pictures counts
 */
public record FilePart(String name, Pattern names, boolean picture, String italian, String english) {
    public static FilePart file(String name, String italian, String english) {
        return new FilePart(name, Pattern.compile(Pattern.quote(name)), false, italian, english);
    }

    public static FilePart picture(String name, String italian, String english) {
        return new FilePart(name, Pattern.compile(Pattern.quote(name)), true, italian, english);
    }

    /** The same under each name that fits. */
    public FilePart named(Pattern all) {
        return new FilePart(name, all, picture, italian, english);
    }

    boolean takes(String part) {
        return names.matcher(part).matches();
    }

    long limit(CatalogueConfig.Files files) {
        return picture ? files.pictureMaxBytes() : files.maxBytes();
    }
}

package dev.coppice.project.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what with a file, where the file system knows. */
final class Permissions {

    private Permissions() {}

    /** Gives a file the permissions of another. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView source = view(from);
        PosixFileAttributeView target = view(to);
        if (source != null && target != null) {
            target.setPermissions(source.readAttributes().permissions());
        }
    }

    /** Whoever may read the file may start it, and the user in any case. */
    static void makeExecutable(Path path) throws IOException {
        PosixFileAttributeView posix = view(path);
        if (posix == null) {
            return;
        }
        Set<PosixFilePermission> permissions =
                EnumSet.copyOf(posix.readAttributes().permissions());
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        if (permissions.contains(PosixFilePermission.GROUP_READ)) {
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
        }
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        posix.setPermissions(permissions);
    }

    private static @Nullable PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}

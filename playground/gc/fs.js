// The files of one Go process: a small in-memory part of node's fs, as Go's syscall package for js calls it.

const S_IFDIR = 0o40000;
const S_IFREG = 0o100000;
const S_IFCHR = 0o20000;

/** Open flags, with Linux's values. */
export const constants = { O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 0o100, O_EXCL: 0o200, O_TRUNC: 0o1000, O_APPEND: 0o2000, O_DIRECTORY: 0o200000 };

/** A file: bytes may be larger than size, so that appending need not copy each time. */
class File {
  constructor(bytes) {
    this.bytes = bytes;
    this.size = bytes.length;
    this.shared = true; // somebody else's bytes: copied before the first write
  }

  contents() {
    return this.bytes.subarray(0, this.size);
  }

  reserve(size) {
    if (!this.shared && size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(size, this.size, this.shared ? 0 : 2 * this.bytes.length));
    grown.set(this.contents());
    this.bytes = grown;
    this.shared = false;
  }

  write(from, position) {
    const end = position + from.length;
    this.reserve(end);
    this.bytes.set(from, position);
    this.size = Math.max(this.size, end);
  }

  truncate(size) {
    this.reserve(size);
    this.bytes.fill(0, Math.min(size, this.size), Math.max(size, this.size));
    this.size = size;
  }
}

/**
 * A file system for one process. Its methods are those of node's fs with callbacks.
 *
 * A callback may come at once, or as a microtask. At once is faster, but every goroutine that writes
 * then stands on top of the one before on JavaScript's stack: for programs, say defer.
 */
export class FS {
  /**
   * @param {{output?: (fd: number, bytes: Uint8Array, runtime?: boolean) => void, defer?: boolean, cwd?: string}} options
   *   output is where 1 and 2 go, and whether Go's runtime itself has written that
   */
  constructor({ output = () => {}, defer = false, cwd = "/" }) {
    this.constants = constants;
    this.pending = 0; // callbacks that are still to come
    const files = new Map([["/", new Map()], ["/tmp", new Map()], [cwd, new Map()]]);
    const open = new Map();

    const done = (callback, run) => {
      let err = null, value;
      try {
        value = run();
      } catch (e) {
        if (!e.code) throw e;
        err = e;
      }
      if (!defer) return callback(err, value);
      this.pending++;
      queueMicrotask(() => {
        this.pending--;
        callback(err, value);
      });
    };
    const resolve = (...names) => {
      const parts = [];
      for (const name of names) {
        if (name.startsWith("/")) parts.length = 0;
        for (const p of name.split("/")) {
          if (p === "..") parts.pop();
          else if (p !== "" && p !== ".") parts.push(p);
        }
      }
      return "/" + parts.join("/");
    };
    const full = (name) => resolve(cwd, name);
    const parent = (name) => name.slice(0, name.lastIndexOf("/")) || "/";
    const find = (name) => files.get(full(name)) ?? fail("ENOENT", name);
    const place = (name) => {
      if (!(files.get(parent(name)) instanceof Map)) fail("ENOENT", name);
      return name;
    };
    const held = (fd) => open.get(fd) ?? fail("EBADF", String(fd));
    const children = (name) => [...files.keys()].filter((f) => f !== name && parent(f) === name);
    const stat = (node) => status(node instanceof Map ? S_IFDIR | 0o755 : S_IFREG | 0o644, node instanceof Map ? 0 : node.size);

    /** Puts a file there; its bytes are not copied. */
    this.put = (name, bytes) => void files.set(name, new File(bytes));
    /** The bytes of a file, or undefined. */
    this.get = (name) => files.get(name)?.contents();

    this.writeSync = (fd, bytes, runtime = false) => {
      output(fd, bytes, runtime);
      return bytes.length;
    };
    this.open = (name, flags, _mode, callback) => done(callback, () => {
      const path = full(name);
      let node = files.get(path);
      if (node && flags & constants.O_CREAT && flags & constants.O_EXCL) fail("EEXIST", name);
      if (node instanceof Map && flags & (constants.O_WRONLY | constants.O_RDWR)) fail("EISDIR", name);
      if (node instanceof File && flags & constants.O_DIRECTORY) fail("ENOTDIR", name);
      if (!node) {
        if (!(flags & constants.O_CREAT)) fail("ENOENT", name);
        files.set(place(path), node = new File(new Uint8Array(0)));
      }
      if (flags & constants.O_TRUNC && node instanceof File) node.truncate(0);
      let fd = 3;
      while (open.has(fd)) fd++;
      open.set(fd, { node, position: 0, append: !!(flags & constants.O_APPEND), flags });
      return fd;
    });
    this.close = (fd, callback) => done(callback, () => void (open.delete(fd) || fd < 3 || fail("EBADF", String(fd))));
    this.read = (fd, into, offset, length, position, callback) => done(callback, () => {
      if (fd === 0) return 0; // there is no input
      const f = held(fd);
      if (f.node instanceof Map) fail("EISDIR", "");
      const at = position ?? f.position;
      const bytes = f.node.contents().subarray(at, at + length);
      into.set(bytes, offset);
      if (position === null) f.position += bytes.length;
      return bytes.length;
    });
    this.write = (fd, from, offset, length, position, callback) => done(callback, () => {
      const bytes = from.subarray(offset, offset + length);
      if (fd === 1 || fd === 2) return this.writeSync(fd, bytes);
      const f = held(fd);
      if (!(f.flags & (constants.O_WRONLY | constants.O_RDWR))) fail("EBADF", String(fd));
      const at = f.append ? f.node.size : position ?? f.position;
      f.node.write(bytes, at);
      if (position === null) f.position = at + bytes.length;
      return bytes.length;
    });
    this.fstat = (fd, callback) => done(callback, () => (fd < 3 ? status(S_IFCHR | 0o620, 0) : stat(held(fd).node)));
    this.stat = this.lstat = (name, callback) => done(callback, () => stat(find(name)));
    this.readdir = (name, callback) => done(callback, () => {
      if (!(find(name) instanceof Map)) fail("ENOTDIR", name);
      return children(full(name)).map((f) => f.slice(f.lastIndexOf("/") + 1)).sort();
    });
    this.mkdir = (name, _mode, callback) => done(callback, () => {
      const path = full(name);
      if (files.has(path)) fail("EEXIST", name);
      files.set(place(path), new Map());
    });
    this.rmdir = (name, callback) => done(callback, () => {
      const path = full(name);
      if (!(find(name) instanceof Map)) fail("ENOTDIR", name);
      if (path === "/" || children(path).length > 0) fail("ENOTEMPTY", name);
      files.delete(path);
    });
    this.unlink = (name, callback) => done(callback, () => {
      if (find(name) instanceof Map) fail("EISDIR", name);
      files.delete(full(name));
    });
    this.rename = (from, to, callback) => done(callback, () => {
      const node = find(from), source = full(from), target = place(full(to));
      for (const path of [...files.keys()]) {
        if (node instanceof Map && path.startsWith(source + "/")) {
          files.set(target + path.slice(source.length), files.get(path));
          files.delete(path);
        }
      }
      files.delete(source);
      files.set(target, node);
    });
    this.truncate = (name, size, callback) => done(callback, () => find(name).truncate(size));
    this.ftruncate = (fd, size, callback) => done(callback, () => held(fd).node.truncate(size));
    this.fsync = this.chmod = this.fchmod = this.chown = this.fchown = this.lchown = this.utimes =
      (...args) => done(args.at(-1), () => {});
    this.link = this.symlink = this.readlink = (...args) => done(args.at(-1), () => fail("ENOSYS", ""));

    /** What Go sees as node's path. */
    this.path = { resolve: (...names) => resolve(cwd, ...names) };
    /** What Go sees as node's process. */
    this.process = {
      pid: 1, ppid: 0,
      getuid: () => 0, getgid: () => 0, geteuid: () => 0, getegid: () => 0, getgroups: () => [],
      umask: () => 0o22,
      cwd: () => cwd,
      chdir: (name) => {
        if (!(find(name) instanceof Map)) fail("ENOTDIR", name);
        cwd = full(name);
      },
    };
  }
}

function status(mode, size) {
  return {
    dev: 0, ino: 0, mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size, blksize: 4096, blocks: Math.ceil(size / 512),
    atimeMs: 0, mtimeMs: 0, ctimeMs: 0, isDirectory: () => (mode & 0o170000) === S_IFDIR,
  };
}

function fail(code, name) {
  throw Object.assign(new Error(`${code}: ${name}`), { code });
}

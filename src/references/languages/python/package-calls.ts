/**
 * Calls that take a package and the name of a file in it (importlib.resources, pkgutil, pkg_resources), or of a folder (Jinja), as
 * a part of an expression without groups.
 */
export const WITH_NAME =
  'PackageLoader|get_data|open_text|open_binary|read_text|read_binary|is_resource|resource_(?:filename|string|stream|exists|isdir|listdir)';

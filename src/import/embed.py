# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a file as a C array, so that the sandboxed reader needs no file: embed.py IN OUT NAME HEADER"""
import sys

source, target, name, header = sys.argv[1:]
data = open(source, 'rb').read()
with open(target, 'w', encoding='ascii') as out:
    out.write(f'#include "{header}"\n\nconst unsigned char {name}[] = {{\n')
    for start in range(0, len(data), 20):
        out.write(' ' + ','.join(str(byte) for byte in data[start:start + 20]) + ',\n')
    out.write(f'}};\nconst size_t {name}_SIZE = sizeof {name};\n')

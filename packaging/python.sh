# shellcheck shell=sh
# Sourced by setup.sh: the virtual environment and the packages in it.

venv=.venv
torch_cpu_wheels=https://download.pytorch.org/whl/cpu

is_fitting_python() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null
}

find_python() {
    for candidate in python3.12 python3.11 python3; do
        if is_fitting_python "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if [ -x "$venv/bin/python" ] && is_fitting_python "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    if ! python=$(find_python); then
        apt_install python3 || true
        python=$(find_python) || { echo "Python 3.11 or 3.12 is needed; install one and try again." >&2; exit 1; }
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "python$version-venv" || apt_install python3-venv ||
            { echo "Python's venv module is missing; install python$version-venv and try again." >&2; exit 1; }
    fi
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

# PyTorch's own server has builds without CUDA, a tenth of the size. Where it does not answer, the pinned version
# comes from wherever pip looks; on Linux that may be the large CUDA build, which works too.
torch_source() {
    [ "$(uname -s)" = Linux ] || return 0
    "$venv/bin/python" - "$torch_cpu_wheels/torch/" <<'PROBE' 2>/dev/null && echo "$torch_cpu_wheels"
import sys, urllib.request
with urllib.request.urlopen(sys.argv[1], timeout=5) as answer:
    sys.exit(answer.status != 200)
PROBE
    return 0
}

pip_install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint packaging/constraints.txt "$@"
}

install_python_packages() {
    echo "Installing the Python packages into $venv"
    source=$(torch_source)
    if [ -n "$source" ]; then
        # Installed first: nothing but torch and what it needs is looked for there.
        PIP_EXTRA_INDEX_URL="$source ${PIP_EXTRA_INDEX_URL:-}" pip_install torch
    else
        pip_install torch
    fi
    case $1 in tests) pip_install --editable '.[dev]' ;; *) pip_install --editable . ;; esac
}
